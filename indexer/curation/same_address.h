#pragma once
// Whether two texts name one house, as a record and a register write it. Knows streets, houses and
// towns; never registers.

#include <string_view>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// "K. Izdomas iela 41A, 3. stāvs" and "Rīga, Krišjāņa Izdomas iela 41 A - 5": the same street and
/// house, the record's town among the other's words. The flat does not count: letters come to the
/// house. Where no house is named, all words of the one must stand in the other.
bool is_same_address(const Location& ours, std::string_view theirs);

}  // namespace blakus

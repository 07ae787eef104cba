#pragma once
// The names by which an organization is asked for as a whole, in a form that neither the order nor
// the endings of their words change. Both programs agree on it. Knows words; never queries.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/text/analyze.h"

namespace blakus {

inline constexpr std::string_view whole_name_prefix = "name:";
inline constexpr std::string_view found_name_prefix = "found:";

/// "name:kop vecak" for "Vecāki kopā" and "vecaku kopa": the stems in the order of the alphabet.
std::string whole_name(std::span<const Token> words);
/// "found:koks" likewise for a name that is not its own, see found_names.h.
std::string found_whole_name(std::span<const Token> words);

/// Of all names of the record, and of what stands in quotation marks in them: "Cerība" of
/// "Sporta klubs „Cerība”". Posted among its contacts (contact_name.h).
std::vector<std::string> whole_names(const Organization& organization);

}  // namespace blakus

#pragma once
// Which organizations were written to about what the network asks of all: an opinion to sign, a
// survey to answer. Knows one table; never a letter.

#include <cstdint>
#include <set>
#include <string>

#include "core/store/database.h"

namespace blakus {

/// What is asked: its table and number there.
struct AskedThing {
  std::string about;  ///< opinion or survey
  std::int64_t number = 0;
};

void note_asked(Database& database, const AskedThing& thing, const std::string& organization,
                const std::string& at);
/// Ids of those that were written to after that moment; ISO, empty: ever.
std::set<std::string> asked_after(const Database& database, const AskedThing& thing,
                                  const std::string& at);

}  // namespace blakus

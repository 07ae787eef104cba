#pragma once
// Pairs of records that an editor found to be two bodies though they look like one. Knows the
// table; never what makes records alike.

#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {

struct DifferentPair {
  std::string one;  ///< ids of organizations; which stands first does not matter
  std::string other;
  std::string at;   ///< ISO date and time, UTC
  std::string who;  ///< the editor's name
};

/// Once more changes nothing: who said it first stays. `one` and `other` differ.
void keep_apart(Database& database, const DifferentPair& pair);
/// True if the pair was kept apart.
bool forget_pair(Database& database, const std::string& one, const std::string& other);
/// The newest first.
std::vector<DifferentPair> different_pairs(const Database& database);
/// True in either order.
bool are_different(const std::vector<DifferentPair>& pairs, const std::string& one,
                   const std::string& other);

}  // namespace blakus

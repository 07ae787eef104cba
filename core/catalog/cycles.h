#pragma once
// Cycles among records that refer to each other. Knows ids alone, never what refers.

#include <map>
#include <set>
#include <string>

namespace blakus {

/// Id → the ids it refers to.
using Ways = std::map<std::string, std::set<std::string>>;

/// Ids on a cycle, or on a path from one cycle to another. O(n log n).
std::set<std::string> in_cycles(const Ways& ways);

}  // namespace blakus

#pragma once
// Circles among records that point at each other. Knows ids alone, never what points.

#include <map>
#include <set>
#include <string>

namespace blakus {

/// Id → the ids it points at.
using Ways = std::map<std::string, std::set<std::string>>;

/// Those that lie on a circle, or on a way from one circle to another. Time n log n.
std::set<std::string> in_circles(const Ways& ways);

}  // namespace blakus

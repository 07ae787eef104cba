#include "core/catalog/cycles.h"

#include <vector>

namespace blakus {
namespace {

/// The reversed edges; every id that occurs has an entry.
Ways reversed(const Ways& ways) {
  Ways back;
  for (const auto& [from, all] : ways) {
    back[from];
    for (const auto& to : all) back[to].insert(from);
  }
  return back;
}

/// Removes the ids from which every path ends.
Ways without_ends(Ways ways) {
  const auto back = reversed(ways);
  std::vector<std::string> ends;
  for (const auto& [id, from] : back)
    if (const auto at = ways.find(id); at == ways.end() || at->second.empty()) ends.push_back(id);
  while (!ends.empty()) {
    const auto end = std::move(ends.back());
    ends.pop_back();
    ways.erase(end);
    for (const auto& id : back.at(end)) {
      const auto at = ways.find(id);
      if (at == ways.end()) continue;
      at->second.erase(end);
      if (at->second.empty()) ends.push_back(id);
    }
  }
  return ways;
}

}  // namespace

std::set<std::string> in_cycles(const Ways& ways) {
  std::set<std::string> ids;
  for (const auto& [id, to] : without_ends(reversed(without_ends(ways)))) ids.insert(id);
  return ids;
}

}  // namespace blakus

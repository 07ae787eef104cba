#include "server/search/query/crisis.h"

#include <algorithm>

namespace blakus {

std::vector<CrisisKind> CrisisWords::kinds_of(std::span<const Token> words) const {
  std::vector<CrisisKind> kinds;
  for (const auto& said : phrases_.said_in(words))
    kinds.push_back(static_cast<CrisisKind>(said.meaning));
  std::ranges::sort(kinds);
  const auto repeated = std::ranges::unique(kinds);
  kinds.erase(repeated.begin(), repeated.end());
  return kinds;
}

}  // namespace blakus

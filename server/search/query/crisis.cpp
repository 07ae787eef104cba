#include "server/search/query/crisis.h"

#include <algorithm>

namespace blakus {

CrisisWords::CrisisWords(const std::vector<CrisisPattern>& patterns) {
  std::vector<std::string_view> phrases;
  for (const auto& [kind, text] : patterns) {
    phrases.push_back(text);
    kinds_.push_back(kind);
  }
  phrases_ = Phrases{phrases};
}

std::vector<CrisisKind> CrisisWords::kinds_of(std::span<const Token> words) const {
  std::vector<CrisisKind> kinds;
  for (const auto& said : phrases_.said_in(words)) kinds.push_back(kinds_[said.phrase]);
  std::ranges::sort(kinds);
  const auto repeated = std::ranges::unique(kinds);
  kinds.erase(repeated.begin(), repeated.end());
  return kinds;
}

}  // namespace blakus

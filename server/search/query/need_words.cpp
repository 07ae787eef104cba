#include "server/search/query/need_words.h"

#include <algorithm>

namespace blakus {

namespace {

/// The words of a situation stand close together: words further apart belong to something else, two
/// words more readily than three.
constexpr std::size_t stretch = 9;
constexpr std::size_t stretch_of_two = 7;

bool stand_together(const std::vector<std::size_t>& words) {
  return words.size() > 2 || words.back() - words.front() < stretch_of_two;
}

}  // namespace

NeedWords::NeedWords(Needs needs, Phrases phrases, const FindTerm& term)
    : needs_(std::move(needs)), phrases_(std::move(phrases)) {
  for (const auto& need : needs_.needs) {
    auto& terms = terms_.emplace_back();
    const auto add = [&](Kind kind, const std::vector<std::string>& ids) {
      for (const auto& id : ids)
        if (const auto* found = term(kind, id)) terms.push_back(found);
    };
    add(Kind::diagnosis, need.diagnoses);
    add(Kind::area, need.areas);
    add(Kind::service, need.services);
    add(Kind::audience, need.audiences);
  }
}

std::vector<SpokenNeed> NeedWords::spoken_in(std::span<const Token> words) const {
  std::vector<SpokenNeed> spoken;
  for (auto& said : phrases_.said_in(words, stretch)) {
    if (!stand_together(said.words)) continue;
    const auto* need = &needs_.needs.at(said.meaning);
    auto known = std::ranges::find(spoken, need, &SpokenNeed::need);
    if (known == spoken.end())
      spoken.push_back(
          {.need = need, .words = std::move(said.words), .terms = &terms_[said.meaning]});
    else if (said.words.size() > known->words.size())
      known->words = std::move(said.words);
  }
  return spoken;
}

}  // namespace blakus

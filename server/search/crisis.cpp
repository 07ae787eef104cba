#include "server/search/crisis.h"

#include <algorithm>

namespace blakus {
namespace {

/// A word typed with its marks is that word; one typed without may be any: "sos" is no "šos".
TermHash typed_form(const Token& token) {
  return hash_as_written(token.accented);
}
void add_written_forms(const Token& token, std::vector<TermHash>& forms) {
  forms.push_back(hash_as_written(token.accented));
  if (token.folded != token.accented) forms.push_back(hash_as_written(token.folded));
}

/// Calls `visit` with each part between two separators that is not empty.
template <typename Visit>
void each_part(std::string_view text, char separator, Visit visit) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(separator, begin), text.size());
    if (end > begin) visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

}  // namespace

CrisisWords::Word CrisisWords::word_of(std::string_view text) {
  Word word{.alternatives = {}, .excluded = text.starts_with('!')};
  if (word.excluded) text.remove_prefix(1);
  each_part(text, '|', [&](std::string_view alternative) {
    const bool exact = alternative.starts_with('=');
    if (exact) alternative.remove_prefix(1);
    for (const auto& token : analyze(alternative)) {
      add_written_forms(token, word.alternatives);
      if (exact) continue;
      word.alternatives.push_back(hash_of_term(token.stem));
      if (!token.english.empty()) word.alternatives.push_back(hash_of_english_stem(token.english));
    }
  });
  return word;
}

CrisisWords::CrisisWords(const std::vector<CrisisPattern>& patterns) {
  for (const auto& [kind, text] : patterns) {
    Pattern pattern{.kind = kind, .words = {}};
    each_part(text, ' ', [&](std::string_view word) { pattern.words.push_back(word_of(word)); });
    std::ranges::stable_partition(pattern.words, [](const Word& word) { return !word.excluded; });
    const auto number = static_cast<std::uint32_t>(patterns_.size());
    for (const auto form : pattern.words.front().alternatives) by_first_word_.emplace(form, number);
    patterns_.push_back(std::move(pattern));
  }
}

bool CrisisWords::holds(const Pattern& pattern, const std::vector<TermHash>& forms) {
  return std::ranges::all_of(pattern.words, [&](const Word& word) {
    const bool there = std::ranges::any_of(word.alternatives, [&](TermHash form) {
      return std::ranges::find(forms, form) != forms.end();
    });
    return there != word.excluded;
  });
}

std::vector<CrisisKind> CrisisWords::kinds_of(std::span<const Token> words) const {
  std::vector<TermHash> forms;
  for (const auto& word : words) {
    forms.push_back(typed_form(word));
    forms.push_back(hash_of_term(word.stem));
    if (!word.english.empty()) forms.push_back(hash_of_english_stem(word.english));
  }
  std::vector<CrisisKind> kinds;
  for (const auto form : forms) {
    const auto [first, last] = by_first_word_.equal_range(form);
    for (auto at = first; at != last; ++at) {
      const auto& pattern = patterns_[at->second];
      const bool known = std::ranges::find(kinds, pattern.kind) != kinds.end();
      if (!known && holds(pattern, forms)) kinds.push_back(pattern.kind);
    }
  }
  std::ranges::sort(kinds);
  return kinds;
}

}  // namespace blakus

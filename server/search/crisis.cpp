#include "server/search/crisis.h"

#include <algorithm>
#include <iterator>

#include "server/search/term_hash.h"

namespace blakus {
namespace {

std::uint64_t exactly(const Token& token) { return ~hash_of_term(token.folded); }
std::uint64_t in_any_form(const Token& token) { return hash_of_term(token.stem); }
std::uint64_t in_any_english_form(const Token& token) {
  return hash_of_term(token.english) ^ 0x9E3779B97F4A7C15U;
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
      word.alternatives.push_back(exactly(token));
      if (exact) continue;
      word.alternatives.push_back(in_any_form(token));
      if (!token.english.empty()) word.alternatives.push_back(in_any_english_form(token));
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

std::vector<CrisisWords::Form> CrisisWords::forms_of(const Token& token) {
  std::vector<Form> forms{exactly(token), in_any_form(token)};
  if (!token.english.empty()) forms.push_back(in_any_english_form(token));
  return forms;
}

bool CrisisWords::holds(const Pattern& pattern, const std::vector<Form>& forms) {
  return std::ranges::all_of(pattern.words, [&](const Word& word) {
    const bool there = std::ranges::any_of(word.alternatives, [&](Form form) {
      return std::ranges::find(forms, form) != forms.end();
    });
    return there != word.excluded;
  });
}

std::optional<CrisisKind> CrisisWords::kind_of(std::span<const Token> words) const {
  std::vector<Form> forms;
  for (const auto& word : words) std::ranges::copy(forms_of(word), std::back_inserter(forms));
  std::optional<CrisisKind> most_urgent;
  for (const auto form : forms) {
    const auto [first, last] = by_first_word_.equal_range(form);
    for (auto at = first; at != last; ++at) {
      const auto& pattern = patterns_[at->second];
      if (holds(pattern, forms)) most_urgent = std::min(most_urgent.value_or(pattern.kind), pattern.kind);
    }
  }
  return most_urgent;
}

}  // namespace blakus

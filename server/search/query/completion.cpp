#include "server/search/query/completion.h"

#include <algorithm>

#include "core/text/utf8.h"

namespace blakus {

namespace {

// Beginnings of these lengths are indexed; of longer typing the first letters decide who is looked
// at.
constexpr std::size_t shortest = 3;
constexpr std::size_t longest = 8;
constexpr std::size_t most_completed = 200;  ///< looked at behind one beginning
constexpr float max_prefix_cost = 1.5F;

template <typename Visit>
void each_shortened(std::u32string_view beginning, Visit visit) {
  visit(hash_of(beginning));
  for (std::size_t i = 0; i < beginning.size(); ++i) {
    std::u32string shorter{beginning};
    shorter.erase(i, 1);
    visit(hash_of(shorter));
  }
}

/// The cheapest way from what was typed to a beginning of the word about as long.
float cost_of(std::string_view typed, std::size_t letters, const std::u32string& word,
              float max_cost) {
  float best = max_cost + 1;
  for (std::size_t length = letters - 1; length <= std::min(letters + 1, word.size()); ++length)
    best = std::min(best, edit_cost(typed, to_utf8(word.substr(0, length)), max_cost));
  return best;
}

void keep_nearest(std::vector<Correction>& found, std::size_t most) {
  std::ranges::sort(found, [](const Correction& a, const Correction& b) {
    return a.cost != b.cost ? a.cost < b.cost : a.text < b.text;
  });
  const auto repeated = std::ranges::unique(found, {}, &Correction::text);
  found.erase(repeated.begin(), repeated.end());
  if (found.size() > most) found.resize(most);
}

}  // namespace

Completion::Completion(std::vector<std::string> words) {
  words_.reserve(words.size());
  for (const auto& word : words) words_.push_back(code_points(word));
  for (std::uint32_t number = 0; number < words_.size(); ++number) {
    const std::u32string_view word = words_[number];
    const std::u32string_view before =
        number > 0 ? std::u32string_view{words_[number - 1]} : std::u32string_view{};
    for (std::uint32_t letters = shortest; letters <= std::min(longest, word.size()); ++letters) {
      const auto beginning = word.substr(0, letters);
      if (before.substr(0, letters) == beginning) continue;  // the word before has it already
      each_shortened(beginning, [&](std::uint32_t hash) {
        deletions_.push_back({.hash = hash, .word = number, .letters = letters});
      });
    }
  }
  std::ranges::sort(deletions_);
}

std::vector<Completion::Deletion> Completion::candidates(std::u32string_view typed) const {
  std::vector<Deletion> found;
  each_shortened(typed.substr(0, longest), [&](std::uint32_t hash) {
    const auto same = std::ranges::equal_range(deletions_, hash, {}, &Deletion::hash);
    for (const auto& at : same) found.push_back({.word = at.word, .letters = at.letters});
  });
  std::ranges::sort(found);
  const auto repeated = std::ranges::unique(found);
  found.erase(repeated.begin(), repeated.end());
  return found;
}

std::vector<Correction> Completion::prefixes(std::string_view folded, std::size_t most) const {
  const auto typed = code_points(folded);
  const float max_cost = std::min(max_edit_cost(typed.size()), max_prefix_cost);
  if (max_cost == 0) return {};
  std::vector<Correction> found;
  for (const auto& candidate : candidates(typed)) {
    const auto beginning = words_[candidate.word].substr(0, candidate.letters);
    if (typed.size() <= longest) {
      const float cost = edit_cost(folded, to_utf8(beginning), max_cost);
      if (cost <= max_cost) found.push_back({.text = to_utf8(beginning), .cost = cost});
      continue;
    }
    const auto last = std::min(candidate.word + most_completed, words_.size());
    for (std::size_t i = candidate.word; i < last && words_[i].starts_with(beginning); ++i) {
      const float cost = cost_of(folded, typed.size(), words_[i], max_cost);
      if (cost <= max_cost) found.push_back({.text = to_utf8(words_[i]), .cost = cost});
    }
  }
  keep_nearest(found, most);
  return found;
}

}  // namespace blakus

#include "core/kinds/need/phrases.h"

#include <algorithm>

#include "core/kinds/need/phrase.h"
#include "core/text/common_words.h"

namespace blakus {

namespace {

/// Longer queries are looked at so far.
constexpr std::size_t most_words = 100;

bool share_one(const std::vector<TermHash>& sorted, const std::vector<TermHash>& others) {
  return std::ranges::any_of(
      others, [&](TermHash form) { return std::ranges::binary_search(sorted, form); });
}

/// Of the shortest ones nothing is left by the stem that tells them apart: "ar" and "arī".
TermHash hash_of_function_word(const Token& word) {
  return hash_of_term("=" + (word.stem.size() > 2 ? word.stem : word.folded));
}

/// The stem with the marks of its long vowels and its first letter, which stay in all forms of a
/// word: "lūpu" is no form of "lupa", "šūt" none of "sūtīt". The others change: "dzeru" and
/// "dzēru", "zirnis" and "zirņi".
std::string marked_stem(const Token& word) {
  std::string marked;
  std::size_t at = 0;  // bytes of the word as it is typed
  for (std::size_t letter = 0; letter < word.stem.size() && at < word.accented.size(); ++letter) {
    const auto size = static_cast<unsigned char>(word.accented[at]) < 0x80 ? 1U : 2U;
    const std::string_view typed = std::string_view(word.accented).substr(at, size);
    const bool stays = typed == "ā" || typed == "ī" || typed == "ū" || (letter == 0 && size == 2);
    if (word.folded[letter] != word.stem[letter]) return marked + word.stem.substr(letter);
    marked += stays ? typed : std::string_view(word.stem).substr(letter, 1);
    at += size;
  }
  return marked;
}

/// No English word has Latvian marks.
bool may_be_english(const Token& word) {
  return !word.english.empty() && word.folded == word.accented;
}

/// A word typed with its marks is that word; one typed without may be any: "sos" is no "šos". A
/// function word is a form of function words alone: "nav" and "nāve" have one stem.
std::vector<TermHash> typed_forms(const Token& word) {
  if (is_function_word(word)) return {hash_as_written(word.accented), hash_of_function_word(word)};
  const auto stem = word.script == Script::latin ? marked_stem(word) : word.stem;
  std::vector<TermHash> forms{hash_as_written(word.accented), hash_of_term(stem)};
  if (may_be_english(word)) forms.push_back(hash_of_english_stem(word.english));
  return forms;
}

/// Has the query a word besides these that carries a search? `said`: in order.
bool says_more(std::span<const Token> words, const std::vector<std::size_t>& said) {
  for (std::size_t word = 0; word < words.size(); ++word)
    if (!is_common_word(words[word]) && !std::ranges::binary_search(said, word)) return true;
  return false;
}

}  // namespace

Phrases::Forms Phrases::forms_of(const Token& word, Which which) {
  Forms forms{hash_as_written(word.accented)};
  if (word.folded != word.accented) forms.push_back(hash_as_written(word.folded));
  if (which == Which::all) forms.push_back(hash_of_term(word.stem));
  if (which == Which::all && word.script == Script::latin)
    forms.push_back(hash_of_term(marked_stem(word)));
  if (which == Which::all && is_function_word(word)) forms.push_back(hash_of_function_word(word));
  if (which != Which::this_one && may_be_english(word))
    forms.push_back(hash_of_english_stem(word.english));
  std::ranges::sort(forms);
  return forms;
}

Phrases::Alternatives Phrases::read(std::string_view text) const {
  Alternatives alternatives;
  each_piece(text, '|', [&](std::string_view alternative) {
    if (alternative.starts_with('@')) {
      const auto list = numbers_.find(alternative);
      if (list == numbers_.end()) return;
      const auto& named = alternatives_[list->second];
      alternatives.words.insert(alternatives.words.end(), named.words.begin(), named.words.end());
      alternatives.sequences.insert(alternatives.sequences.end(), named.sequences.begin(),
                                    named.sequences.end());
      return;
    }
    const auto which = alternative.starts_with('=')   ? Which::this_one
                       : alternative.starts_with('~') ? Which::english
                                                      : Which::all;
    if (which != Which::all) alternative.remove_prefix(1);
    std::vector<Forms> sequence;
    each_piece(alternative, '_', [&](std::string_view piece) {
      for (const auto& word : analyze(piece)) sequence.push_back(forms_of(word, which));
    });
    if (sequence.size() == 1)
      alternatives.words.insert(alternatives.words.end(), sequence[0].begin(), sequence[0].end());
    else if (!sequence.empty())
      alternatives.sequences.push_back(std::move(sequence));
  });
  std::ranges::sort(alternatives.words);
  return alternatives;
}

Phrases::Phrases(const std::vector<std::string_view>& phrases, const Lists& lists) {
  for (const auto& [name, alternatives] : lists) {
    auto list = read(alternatives);
    numbers_["@" + name] = static_cast<std::uint32_t>(alternatives_.size());
    alternatives_.push_back(std::move(list));
  }
  for (const auto phrase : phrases) add(phrase);
  std::ranges::sort(by_form_);
  by_form_.shrink_to_fit();
}

Phrases::Part Phrases::part_of(std::string_view text) {
  const bool excluded = text.starts_with('!');
  if (excluded) text.remove_prefix(1);
  const auto known = numbers_.find(text);
  if (known != numbers_.end()) return {.alternatives = known->second, .excluded = excluded};
  const auto number = static_cast<std::uint32_t>(alternatives_.size());
  auto alternatives = read(text);
  alternatives_.push_back(std::move(alternatives));
  numbers_.emplace(text, number);
  return {.alternatives = number, .excluded = excluded};
}

void Phrases::add(std::string_view phrase) {
  Phrase read;
  auto& parts = read.parts;
  each_piece(phrase, ' ', [&](std::string_view text) {
    if (text == nothing_else)
      read.nothing_else = true;
    else
      parts.push_back(part_of(text));
  });
  std::ranges::stable_partition(parts, [](const Part& part) { return !part.excluded; });
  const auto choices = [&](const Part& part) {
    const auto& alternatives = alternatives_[part.alternatives];
    return part.excluded ? anywhere : alternatives.words.size() + alternatives.sequences.size();
  };
  const auto number = static_cast<std::uint32_t>(phrases_.size());
  if (const auto rarest = std::ranges::min_element(parts, {}, choices); rarest != parts.end()) {
    const auto& alternatives = alternatives_[rarest->alternatives];
    for (const auto form : alternatives.words) by_form_.emplace_back(form, number);
    for (const auto& sequence : alternatives.sequences)
      for (const auto form : sequence.front()) by_form_.emplace_back(form, number);
  }
  phrases_.push_back(std::move(read));
}

std::vector<Phrases::Place> Phrases::places_of(const Alternatives& part,
                                               const std::vector<Forms>& query) const {
  std::vector<Place> places;
  for (std::size_t at = 0; at < query.size(); ++at) {
    if (share_one(part.words, query[at])) places.push_back({.first = at});
    for (const auto& sequence : part.sequences) {
      const auto follows = [&](std::size_t i) {
        return at + i < query.size() && share_one(sequence[i], query[at + i]);
      };
      std::size_t same = 0;
      while (same < sequence.size() && follows(same)) ++same;
      if (same == sequence.size()) places.push_back({.first = at, .count = same});
    }
  }
  return places;
}

/// The words that say all parts; empty if they do not.
std::vector<std::size_t> Phrases::words_saying(const std::vector<Part>& parts,
                                               const std::vector<Forms>& query,
                                               std::size_t stretch) const {
  const auto needed = std::ranges::count(parts, false, &Part::excluded);
  if (stretch != anywhere && std::cmp_greater(needed, query.size())) return {};
  std::vector<std::vector<Place>> places;
  for (const auto& part : parts) {
    auto found = places_of(alternatives_[part.alternatives], query);
    if (found.empty() != part.excluded) return {};
    if (!part.excluded) places.push_back(std::move(found));
  }
  for (const auto& start : places.front()) {
    std::vector<std::size_t> words;
    const auto take = [&](const Place& place) {
      for (std::size_t i = 0; i < place.count; ++i) words.push_back(place.first + i);
    };
    const auto is_free = [&](const Place& place) {
      return stretch == anywhere || std::ranges::none_of(words, [&](std::size_t word) {
               return word >= place.first && word < place.first + place.count;
             });
    };
    const auto distance = [&](const Place& place) {
      return place.first > start.first ? place.first - start.first : start.first - place.first;
    };
    take(start);
    bool all = true;
    for (std::size_t part = 1; all && part < places.size(); ++part) {
      auto& found = places[part];
      std::ranges::stable_sort(found, {}, distance);
      const auto nearest = std::ranges::find_if(found, is_free);
      all = nearest != found.end();
      if (all) take(*nearest);
    }
    std::ranges::sort(words);
    const auto repeated = std::ranges::unique(words);
    words.erase(repeated.begin(), repeated.end());
    if (all && words.back() - words.front() < stretch) return words;
  }
  return {};
}

std::vector<Said> Phrases::said_in(std::span<const Token> words, std::size_t stretch) const {
  std::vector<Forms> query;
  for (const auto& word : words.first(std::min(words.size(), most_words)))
    query.push_back(typed_forms(word));
  std::vector<std::uint32_t> candidates;
  for (const auto& forms : query)
    for (const auto form : forms) {
      const auto by_form = [](const auto& entry) { return entry.first; };
      for (const auto& entry : std::ranges::equal_range(by_form_, form, {}, by_form))
        candidates.push_back(entry.second);
    }
  std::ranges::sort(candidates);
  const auto repeated = std::ranges::unique(candidates);
  candidates.erase(repeated.begin(), repeated.end());
  std::vector<Said> said;
  for (const auto number : candidates) {
    const auto& phrase = phrases_[number];
    auto found = words_saying(phrase.parts, query, stretch);
    if (found.empty() || (phrase.nothing_else && says_more(words, found))) continue;
    said.push_back({.phrase = number, .words = std::move(found)});
  }
  return said;
}

}  // namespace blakus

#include "core/kinds/need/phrases.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <stdexcept>
#include <type_traits>

#include "core/text/common_words.h"

namespace blakus {

namespace {

/// Longer queries are looked at so far.
constexpr std::size_t most_words = 100;

/// Has the query a word besides these that carries a search? `said`: in order.
bool says_more(std::span<const Token> words, const std::vector<std::size_t>& said) {
  for (std::size_t word = 0; word < words.size(); ++word)
    if (!is_common_word(words[word]) && !std::ranges::binary_search(said, word)) return true;
  return false;
}

template <typename Value>
std::span<const Value> at(const std::vector<Value>& values, const auto& range) {
  return std::span{values}.subspan(range.begin, range.end - range.begin);
}

}  // namespace

Phrases::Forms Phrases::known_forms(const Token& word) const {
  Forms known;
  for (const auto form : forms_in_query(word)) {
    const auto place = std::ranges::lower_bound(forms_, form);
    if (place != forms_.end() && *place == form)
      known.push_back(static_cast<Number>(place - forms_.begin()));
  }
  return known;
}

bool Phrases::has_one(Range words, const Forms& forms) const {
  return std::ranges::any_of(forms, [&](Number form) {
    return std::ranges::binary_search(at(forms_of_words_, words), form);
  });
}

std::vector<Phrases::Place> Phrases::places_of(const Alternatives& part,
                                               const std::vector<Forms>& query) const {
  std::vector<Place> places;
  for (std::size_t first = 0; first < query.size(); ++first) {
    if (query[first].empty()) continue;
    if (has_one(part.words, query[first])) places.push_back({.first = first});
    for (const auto& sequence : at(sequences_, part.sequences)) {
      const auto words = at(words_, sequence);
      const auto follows = [&](std::size_t i) {
        return first + i < query.size() && has_one(words[i], query[first + i]);
      };
      std::size_t same = 0;
      while (same < words.size() && follows(same)) ++same;
      if (same == words.size()) places.push_back({.first = first, .count = same});
    }
  }
  return places;
}

/// The words that say all parts; empty if they do not.
std::vector<std::size_t> Phrases::words_saying(const Phrase& phrase,
                                               const std::vector<Forms>& query,
                                               std::size_t stretch) const {
  const auto parts = at(parts_, phrase.parts);
  const auto needed = std::ranges::count(parts, 0U, &Part::excluded);
  if (stretch != anywhere && std::cmp_greater(needed, query.size())) return {};
  std::vector<std::vector<Place>> places;
  for (const auto& part : parts) {
    auto found = places_of(alternatives_[part.alternatives], query);
    if (found.empty() != (part.excluded != 0)) return {};
    if (part.excluded == 0) places.push_back(std::move(found));
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
    query.push_back(known_forms(word));
  std::vector<Number> candidates;
  for (const auto& forms : query)
    for (const auto form : forms)
      for (const auto& start : std::ranges::equal_range(starts_, form, {}, &Start::form))
        candidates.push_back(start.phrase);
  std::ranges::sort(candidates);
  const auto repeated = std::ranges::unique(candidates);
  candidates.erase(repeated.begin(), repeated.end());
  std::vector<Said> said;
  for (const auto number : candidates) {
    const auto& phrase = phrases_[number];
    auto found = words_saying(phrase, query, stretch);
    if (found.empty() || (phrase.nothing_else != 0 && says_more(words, found))) continue;
    said.push_back({.meaning = phrase.meaning, .words = std::move(found)});
  }
  return said;
}

template <typename Self, typename Visit>
void Phrases::each_array(Self& self, Visit visit) {
  visit(self.forms_);
  visit(self.forms_of_words_);
  visit(self.words_);
  visit(self.sequences_);
  visit(self.alternatives_);
  visit(self.parts_);
  visit(self.phrases_);
  visit(self.starts_);
}

std::string Phrases::to_bytes() const {
  static_assert(std::endian::native == std::endian::little);
  std::string bytes;
  each_array(*this, [&]<typename Value>(const std::vector<Value>& values) {
    static_assert(std::is_trivially_copyable_v<Value>);
    const std::uint64_t size = values.size();
    bytes.append(reinterpret_cast<const char*>(&size), sizeof size);
    bytes.append(reinterpret_cast<const char*>(values.data()), size * sizeof(Value));
  });
  return bytes;
}

Phrases Phrases::from_bytes(std::string_view bytes) {
  Phrases phrases;
  bool whole = true;
  each_array(phrases, [&]<typename Value>(std::vector<Value>& values) {
    std::uint64_t size = 0;
    whole = whole && bytes.size() >= sizeof size;
    if (!whole) return;
    std::memcpy(&size, bytes.data(), sizeof size);
    bytes.remove_prefix(sizeof size);
    whole = size <= bytes.size() / sizeof(Value);
    if (!whole) return;
    values.resize(size);
    if (size > 0) std::memcpy(values.data(), bytes.data(), size * sizeof(Value));
    bytes.remove_prefix(size * sizeof(Value));
  });
  if (!whole || !bytes.empty() || !phrases.is_sound())
    throw std::runtime_error("the phrases in the index are damaged; build it again");
  return phrases;
}

/// Does every array name only what is there?
bool Phrases::is_sound() const {
  const auto within = [](const auto& of) {
    return
        [size = of.size()](Range range) { return range.begin <= range.end && range.end <= size; };
  };
  const auto has_forms = within(forms_of_words_);
  const auto has_sequences = within(sequences_);
  return std::ranges::all_of(forms_of_words_, [&](Number form) { return form < forms_.size(); }) &&
         std::ranges::all_of(words_, has_forms) &&
         std::ranges::all_of(sequences_, within(words_)) &&
         std::ranges::none_of(sequences_, [](Range range) { return range.begin == range.end; }) &&
         std::ranges::all_of(alternatives_,
                             [&](const Alternatives& one) {
                               return has_forms(one.words) && has_sequences(one.sequences);
                             }) &&
         std::ranges::all_of(
             parts_, [&](const Part& part) { return part.alternatives < alternatives_.size(); }) &&
         std::ranges::all_of(phrases_, within(parts_), &Phrase::parts) &&
         std::ranges::all_of(starts_, [&](const Start& start) {
           return start.form < forms_.size() && start.phrase < phrases_.size() &&
                  std::ranges::any_of(at(parts_, phrases_[start.phrase].parts),
                                      [](const Part& part) { return part.excluded == 0; });
         });
}

}  // namespace blakus

#include "server/search/understand.h"

#include <algorithm>
#include <charconv>
#include <span>

#include "server/search/common_words.h"
#include "server/search/readings.h"

namespace blakus {

namespace {

/// A stretch of words with the terms it names.
struct Window {
  std::size_t first = 0;
  std::size_t words = 0;
  std::size_t weight = 0;   ///< words that carry a search
  std::size_t counted = 0;  ///< words but function words
  Closeness closeness = Closeness::exact;
  std::vector<Concept> concepts;
};

constexpr std::size_t longest_window = 8;

bool is_filler(const Token& word) {
  return is_function_word(word);
}

/// A conjunction that is also an acronym ("AS", "TS") is meant only when written in capitals or
/// when nothing else was typed.
bool is_meant(std::span<const Token> words, std::string_view text, std::size_t all_words) {
  if (words.size() != 1 || !is_function_word(words[0]) || all_words == 1) return true;
  const auto typed = text.substr(words[0].begin, words[0].end - words[0].begin);
  return std::ranges::none_of(typed, [](char c) { return c >= 'a' && c <= 'z'; });
}

Concept concept_of(const TaxonomyTerm& term, std::size_t first, std::size_t words, std::string name,
                   bool named = true) {
  return {.term = &term, .first = first, .words = words, .name = std::move(name), .named = named};
}

bool is_country(const TaxonomyTerm& term) {
  return term.region.type == "country";
}

/// The order in which a name is read when it means several kinds of thing.
int precedence_of(Kind kind) {
  constexpr std::array order{Kind::diagnosis, Kind::area,     Kind::region, Kind::service,
                             Kind::audience,  Kind::language, Kind::type};
  return static_cast<int>(std::ranges::find(order, kind) - order.begin());
}

/// Present units stand before former ones of the same name.
bool is_former(const TaxonomyTerm& term) {
  return term.region.type == "former_municipality";
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Token>& words, const Vocabulary& vocabulary)
      : text_(text), words_(words), vocabulary_(vocabulary) {}

  std::vector<Concept> find() {
    collect();
    std::ranges::stable_sort(windows_, [](const Window& a, const Window& b) {
      if (a.weight != b.weight) return a.weight > b.weight;
      if (a.counted != b.counted) return a.counted > b.counted;
      if (a.closeness != b.closeness) return a.closeness < b.closeness;
      return a.words < b.words;
    });
    choose();
    return std::move(chosen_);
  }

 private:
  void collect() {
    const auto longest = std::min({words_.size(), vocabulary_.longest(), longest_window});
    for (std::size_t count = longest; count >= 1; --count)
      for (std::size_t first = 0; first + count <= words_.size(); ++first) look_at(first, count);
  }

  void look_at(std::size_t first, std::size_t count) {
    const auto words = std::span{words_}.subspan(first, count);
    const bool ragged = count > 1 && (is_filler(words.front()) || is_filler(words.back())) &&
                        !std::ranges::all_of(words, is_common_word);
    if (ragged || !is_meant(words, text_, words_.size())) return;
    Window window{.first = first, .words = count};
    for (const auto& word : words) {
      window.weight += is_common_word(word) ? 0 : 1;
      window.counted += is_filler(word) ? 0 : 1;
    }
    add_names(words, window);
    if (window.concepts.empty()) add_codes(words, window);
    if (!window.concepts.empty()) windows_.push_back(std::move(window));
  }

  void add_names(std::span<const Token> words, Window& window) {
    for (const auto& match : vocabulary_.names(words)) {
      window.closeness = match.closeness;
      const auto& term = *match.name->term;
      const auto same = [&](const Concept& known) { return known.term == &term; };
      if (is_country(term) || std::ranges::any_of(window.concepts, same)) continue;
      window.concepts.push_back(
          concept_of(term, window.first, window.words, match.name->text, match.name->shown));
    }
  }

  void add_codes(std::span<const Token> words, Window& window) {
    if (words.size() == 1 && looks_like_icd10(words[0].folded))
      for (const auto* term : vocabulary_.with_icd10(words[0].folded))
        window.concepts.push_back(concept_of(*term, window.first, window.words, words[0].folded));
    if (words.size() != 2 || words[0].folded != "orpha") return;
    int number = 0;
    const auto& digits = words[1].folded;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (const auto* term = vocabulary_.with_orpha(number))
      window.concepts.push_back(concept_of(*term, window.first, window.words, "ORPHA:" + digits));
  }

  void choose() {
    std::vector<bool> taken(words_.size());
    for (auto& window : windows_) {
      const auto begin = taken.begin() + static_cast<std::ptrdiff_t>(window.first);
      const auto end = begin + static_cast<std::ptrdiff_t>(window.words);
      if (std::any_of(begin, end, [](bool word) { return word; })) continue;
      std::fill(begin, end, true);
      chosen_windows_.push_back(&window);
    }
    for (auto* window : chosen_windows_) read(*window);
    std::ranges::stable_sort(chosen_, {}, &Concept::first);
  }

  /// Settles which of the things a name means is meant here.
  void read(Window& window) {
    auto& concepts = window.concepts;
    const bool disease_elsewhere = std::ranges::any_of(chosen_windows_, [&](const Window* other) {
      return other != &window && names_disease_only(*other);
    });
    // Beside a disease, "rehabilitation" or "carers" is what is wanted for it.
    if (disease_elsewhere && has(window, Kind::service)) return keep(window, Kind::service);
    if (disease_elsewhere && has(window, Kind::audience)) return keep(window, Kind::audience);
    const auto first = std::ranges::min_element(
        concepts, {}, [](const Concept& found) { return precedence_of(found.term->kind); });
    keep(window, first->term->kind);
  }

  static bool has(const Window& window, Kind kind) {
    return std::ranges::any_of(window.concepts,
                               [&](const Concept& found) { return found.term->kind == kind; });
  }
  static bool names_disease_only(const Window& window) {
    return has(window, Kind::diagnosis) && !has(window, Kind::service) &&
           !has(window, Kind::audience);
  }

  void keep(Window& window, Kind kind) {
    std::erase_if(window.concepts, [&](const Concept& found) { return found.term->kind != kind; });
    if (kind == Kind::region) prefer_present(window);
    if (kind == Kind::diagnosis) order_readings(window);
    if (kind == Kind::diagnosis && window.concepts.size() == 1) return read_disease(window);
    for (auto& found : window.concepts) chosen_.push_back(std::move(found));
  }

  /// "autisms bērniem" is the name of the disease and for whom help is sought: two wishes.
  void read_disease(Window& window) {
    auto& disease = window.concepts.front();
    for (const std::size_t first : {window.first + window.words - 1, window.first}) {
      if (disease.named || window.words < 2) break;
      const auto* audience = audience_named(words_[first]);
      const auto rest = first == window.first ? first + 1 : window.first;
      const auto* name = audience ? name_of_term(*disease.term, rest, window.words - 1) : nullptr;
      if (!name) continue;
      chosen_.push_back(concept_of(*audience->term, first, 1, audience->text, audience->shown));
      disease = concept_of(*name->term, rest, window.words - 1, name->text);
      break;
    }
    chosen_.push_back(std::move(disease));
  }

  const Name* audience_named(const Token& word) const {
    for (const auto& match : vocabulary_.names(std::span{&word, 1}))
      if (match.name->term->kind == Kind::audience) return match.name;
    return nullptr;
  }

  const Name* name_of_term(const TaxonomyTerm& term, std::size_t first, std::size_t count) const {
    for (const auto& match : vocabulary_.names(std::span{words_}.subspan(first, count)))
      if (match.name->term == &term && match.name->shown) return match.name;
    return nullptr;
  }

  static void prefer_present(Window& window) {
    const auto present = std::ranges::find_if_not(
        window.concepts, [](const Concept& found) { return is_former(*found.term); });
    if (present != window.concepts.begin() && present != window.concepts.end())
      std::swap(*present, window.concepts.front());
    window.concepts.resize(1);
  }

  /// Several diseases of one name: all are offered, in the order of the facts. A broader one
  /// among them takes in its narrower ones.
  void order_readings(Window& window) {
    auto& concepts = window.concepts;
    if (concepts.size() < 2) return;
    std::string folded;
    for (std::size_t i = 0; i < window.words; ++i)
      folded += (i > 0 ? " " : "") + words_[window.first + i].folded;
    const auto order = vocabulary_.readings(folded);
    const auto rank = [&](const Concept& found) {
      return std::ranges::find(order, found.term->id) - order.begin();
    };
    std::ranges::stable_sort(concepts, {}, rank);
    if (order.empty()) drop_narrower(concepts);
    for (std::size_t i = 0; i < concepts.size(); ++i) {
      concepts[i].ambiguous = concepts.size() > 1;
      concepts[i].reading = i;
    }
  }

  static void drop_narrower(std::vector<Concept>& concepts) {
    const auto original = concepts;
    std::erase_if(concepts, [&](const Concept& found) {
      return std::ranges::any_of(
          original, [&](const Concept& other) { return found.term->parent == other.term->id; });
    });
  }

  std::string_view text_;
  const std::vector<Token>& words_;
  const Vocabulary& vocabulary_;
  std::vector<Window> windows_;
  std::vector<Window*> chosen_windows_;
  std::vector<Concept> chosen_;
};

}  // namespace

Meaning meaning_of(std::string_view text, const Knowledge& knowledge) {
  Meaning meaning{.text = std::string(text), .words = analyze(text)};
  meaning.concepts = Finder{text, meaning.words, knowledge.vocabulary}.find();
  std::vector<bool> taken(meaning.words.size());
  for (const auto& found : meaning.concepts)
    for (std::size_t i = 0; i < found.words; ++i) taken[found.first + i] = true;
  for (std::size_t i = 0; i < meaning.words.size(); ++i) {
    const auto& word = meaning.words[i];
    if (taken[i] || is_common_word(word)) continue;
    meaning.rest.push_back(i);
    if (!knowledge.vocabulary.knows(word) && !knowledge.in_records(word))
      meaning.unknown.push_back(i);
  }
  return meaning;
}

Meaning understand(std::string_view text, bool exactly, const Knowledge& knowledge) {
  auto meaning = meaning_of(text, knowledge);
  if (exactly || meaning.unknown.empty()) return meaning;
  return better_reading(std::move(meaning), knowledge);
}

std::vector<Readings> readings_in(const Meaning& meaning) {
  std::vector<Readings> readings;
  for (const auto& found : meaning.concepts) {
    const bool same_words = !readings.empty() && readings.back().front()->first == found.first;
    if (!same_words) readings.emplace_back();
    readings.back().push_back(&found);
  }
  return readings;
}

std::vector<std::size_t> words_to_find(const Meaning& meaning) {
  if (!meaning.rest.empty() || !meaning.concepts.empty()) return meaning.rest;
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < meaning.words.size(); ++i)
    if (!is_function_word(meaning.words[i])) words.push_back(i);
  if (words.empty())
    for (std::size_t i = 0; i < meaning.words.size(); ++i) words.push_back(i);
  return words;
}

std::string to_string(const Meaning& meaning) {
  std::string lines = "searched for: " + meaning.text + "\n";
  for (const auto& found : meaning.concepts)
    lines += std::string(name_of(found.term->kind)) + ":" + found.term->id + " by \"" + found.name +
             "\"" + (found.named ? "" : " (found by, no name)") +
             (found.ambiguous ? " (one of several readings)" : "") + "\n";
  lines += "rest:";
  for (const auto word : meaning.rest) lines += " " + meaning.words[word].stem;
  lines += "\nunknown:";
  for (const auto word : meaning.unknown) lines += " " + meaning.words[word].folded;
  return lines + "\n";
}

}  // namespace blakus

#include "server/search/query/find_concepts.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <span>

#include "core/text/common_words.h"
#include "core/text/folded_words.h"
#include "server/search/query/negation.h"
#include "server/search/query/second_sign.h"
#include "server/search/query/word_window.h"
#include "server/search/query/written_codes.h"
#include "server/search/weights.h"

namespace blakus {

namespace {

constexpr std::size_t longest_window = 8;
constexpr std::size_t longest_code = 5;  ///< "ICD-10 E 10,9"

/// A conjunction that is also an acronym ("AS", "TS") is meant only when written in capitals or
/// when nothing else was typed.
bool is_meant(std::span<const Token> words, std::string_view text, std::size_t all_words) {
  if (words.size() != 1 || !is_function_word(words[0]) || all_words == 1) return true;
  const auto typed = text.substr(words[0].begin, words[0].end - words[0].begin);
  return std::ranges::none_of(typed, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_country(const TaxonomyTerm& term) {
  return term.region.type == "country";
}

/// Present units stand before former ones of the same name.
bool is_former(const TaxonomyTerm& term) {
  return term.region.type == "former_municipality";
}

/// A function word at the edge of a name changes nothing.
bool is_redundant(const Token& word) {
  return is_function_word(word) && !is_negation(word);
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Token>& words, const Knowledge& knowledge)
      : text_(text), words_(words), vocabulary_(knowledge.vocabulary), needs_(knowledge.needs) {}

  std::vector<Concept> find() {
    collect_names();
    collect_needs();
    std::ranges::stable_sort(windows_, [](const Window& a, const Window& b) {
      if (a.weight != b.weight) return a.weight > b.weight;
      if (a.counted != b.counted) return a.counted > b.counted;
      if (a.closeness != b.closeness) return a.closeness < b.closeness;
      return a.at.size() < b.at.size();
    });
    choose();
    weigh_needs_and_names();
    for (auto* window : chosen_windows_) read(*window);
    std::ranges::stable_sort(chosen_, {}, &Concept::first);
    return std::move(chosen_);
  }

 private:
  Concept concept_of(const TaxonomyTerm& term, std::vector<std::size_t> at, std::string name,
                     bool named = true) const {
    return {.term = &term, .at = std::move(at), .name = std::move(name), .named = named};
  }

  void collect_names() {
    const auto longest =
        std::min({words_.size(), std::max(vocabulary_.longest(), longest_code), longest_window});
    for (std::size_t count = longest; count >= 1; --count)
      for (std::size_t first = 0; first + count <= words_.size(); ++first) look_at(first, count);
  }

  void look_at(std::size_t first, std::size_t count) {
    const auto words = std::span{words_}.subspan(first, count);
    Window window{.at = std::vector<std::size_t>(count)};
    std::iota(window.at.begin(), window.at.end(), first);
    weigh(window);
    const bool ragged = window.counted > 1 &&
                        (is_redundant(words.front()) || is_function_word(words.back())) &&
                        !std::ranges::all_of(words, is_common_word);
    if (ragged || !is_meant(words, text_, words_.size())) return;
    add_names(words, window);
    if (window.concepts.empty()) add_codes(words, window);
    if (!window.concepts.empty()) windows_.push_back(std::move(window));
  }

  void weigh(Window& window) const {
    for (const auto word : window.at) {
      window.weight += is_common_word(words_[word]) ? 0 : 1;
      window.counted += is_redundant(words_[word]) ? 0 : 1;
    }
  }

  /// Names of these words; of a place also by a shortened word behind it.
  std::vector<NameMatch> matches_of(std::span<const Token> words) const {
    auto matches = vocabulary_.names(words);
    if (!matches.empty()) return matches;
    const auto place = with_whole_place_word(text_, words);
    if (!place.empty()) matches = vocabulary_.names(place);
    std::erase_if(matches,
                  [](const NameMatch& match) { return match.name->term->kind != Kind::region; });
    return matches;
  }

  void add_names(std::span<const Token> words, Window& window) {
    bool all_doubtful = true;
    for (const auto& match : matches_of(words)) {
      const auto& term = *match.name->term;
      const auto same = [&](const Concept& known) { return known.term == &term; };
      if (is_country(term) || std::ranges::any_of(window.concepts, same)) continue;
      const auto sign = words.size() == 1 ? sign_of(words[0], text_, *match.name) : Sign::sure;
      if (sign == Sign::none) continue;
      all_doubtful = all_doubtful && sign == Sign::doubtful;
      window.closeness = match.closeness;
      window.concepts.push_back(concept_of(term, window.at, match.name->text, match.name->shown));
    }
    window.doubtful = all_doubtful && !window.concepts.empty();
  }

  void add_codes(std::span<const Token> words, Window& window) {
    if (const auto code = icd10_in(text_, words, words_.size()); !code.empty())
      for (const auto* term : vocabulary_.with_icd10(code))
        window.concepts.push_back(concept_of(*term, window.at, code));
    if (words.size() != 2 || words[0].folded != "orpha") return;
    int number = 0;
    const auto& digits = words[1].folded;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (const auto* term = vocabulary_.with_orpha(number))
      window.concepts.push_back(concept_of(*term, window.at, "ORPHA:" + digits));
  }

  /// A need is expressed by all its words: common ones ("nevar", "vīrs") carry it as well.
  void collect_needs() {
    if (!needs_) return;
    const auto names = windows_.size();
    for (auto& spoken : needs_->spoken_in(words_)) {
      const auto is_excluded = [&](std::size_t word) { return stands_excluded(words_, word); };
      if (std::ranges::any_of(spoken.words, is_excluded)) continue;
      Window window{
          .at = std::move(spoken.words), .closeness = Closeness::stem, .need = spoken.need};
      for (const auto* term : *spoken.terms) {
        window.concepts.push_back(concept_of(*term, window.at, spoken.need->id, false));
        window.concepts.back().described = true;
      }
      for (std::size_t name = 0; name < names; ++name) give_way(window, windows_[name]);
      if (window.at.empty() || window.concepts.empty()) continue;
      weigh(window);
      window.weight = window.counted;
      if (is_by_chance(window)) continue;
      windows_.push_back(std::move(window));
    }
  }

  void choose() {
    std::vector<bool> taken(words_.size());
    for (auto& window : windows_) {
      if (std::ranges::any_of(window.at, [&](std::size_t word) { return taken[word]; })) continue;
      for (const auto word : window.at) taken[word] = true;
      chosen_windows_.push_back(&window);
    }
    const auto is_alone = [&](const Window* window) {
      return window->doubtful && std::ranges::none_of(chosen_windows_, [](const Window* other) {
               return names_a_subject(*other);
             });
    };
    std::erase_if(chosen_windows_, is_alone);
  }

  /// Beside a disease that is named, a need says only what is wanted for it. Beside a need that
  /// leads to a disease, a mere sign says nothing, and an area that is only described counts less.
  void weigh_needs_and_names() {
    const auto any = [&](auto is) { return std::ranges::any_of(chosen_windows_, is); };
    const bool named = any([&](const Window* window) {
      return names_a_disease(*window) && !is_named_more_closely_than(*window);
    });
    disease_is_named_ = !named && any([](const Window* window) {
      return window->need && holds_kind(*window, Kind::diagnosis);
    });
    const bool led_to = any(
        [](const Window* window) { return !window->need && holds_kind(*window, Kind::diagnosis); });
    for (auto* window : chosen_windows_)
      if (window->need)
        std::erase_if(window->concepts, [&](const Concept& found) {
          return (named && is_disease(found.term->kind)) ||
                 (led_to && is_of_any_illness(*found.term, vocabulary_.any_illness()));
        });
    std::erase_if(chosen_windows_, [&](const Window* window) {
      const bool says_little =
          holds_kind(*window, Kind::diagnosis) ? described_by_three_words() : disease_is_named_;
      return window->concepts.empty() || (is_a_mere_sign(*window) && says_little);
    });
  }
  /// "bērns nerunā" only leads to a disease: a story of more words tells more of the same field.
  bool is_named_more_closely_than(const Window& name) const {
    const auto& lead = name.concepts.front();
    const auto of_its_field = [&](const Concept& found) {
      return found.term->kind == Kind::diagnosis && share_an_area(*found.term, *lead.term);
    };
    return !lead.named && std::ranges::any_of(chosen_windows_, [&](const Window* window) {
      return window->need && window->counted > name.counted &&
             std::ranges::any_of(window->concepts, of_its_field);
    });
  }
  bool described_by_three_words() const {
    return disease_is_named_ && std::ranges::any_of(chosen_windows_, [](const Window* window) {
             return window->need && window->counted > 2 && holds_kind(*window, Kind::diagnosis);
           });
  }

  /// Settles which of the things a name means is meant here; a need means all it leads to.
  void read(Window& window) {
    if (window.need) return read_need(window);
    auto& concepts = window.concepts;
    const bool disease_elsewhere = std::ranges::any_of(chosen_windows_, [&](const Window* other) {
      return other != &window && names_disease_only(*other);
    });
    // Beside a disease, "rehabilitation" or "carers" is what is wanted for it.
    if (disease_elsewhere && holds_kind(window, Kind::service)) return keep(window, Kind::service);
    if (disease_elsewhere && holds_kind(window, Kind::audience))
      return keep(window, Kind::audience);
    const auto first = std::ranges::min_element(
        concepts, {}, [](const Concept& found) { return row_of(found.term->kind).precedence; });
    keep(window, first->term->kind);
  }

  void read_need(Window& window) {
    std::size_t reading = 0;
    for (auto& found : window.concepts) {
      if (found.term->kind == Kind::diagnosis) found.reading = reading++;
      // Who serves the area comes after those who are there for the disease.
      if (found.term->kind == Kind::area && disease_is_named_) found.weight = weights::area_of_need;
      chosen_.push_back(std::move(found));
    }
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
    for (const bool last : {true, false}) {
      if (disease.named || window.at.size() < 2) break;
      const auto word = last ? window.at.back() : window.at.front();
      const auto* audience = audience_named(words_[word]);
      auto rest = window.at;
      rest.erase(last ? rest.end() - 1 : rest.begin());
      const auto* name = audience ? name_of_term(*disease.term, rest) : nullptr;
      if (!name) continue;
      chosen_.push_back(concept_of(*audience->term, {word}, audience->text, audience->shown));
      disease = concept_of(*name->term, rest, name->text);
      break;
    }
    chosen_.push_back(std::move(disease));
  }

  const Name* audience_named(const Token& word) const {
    for (const auto& match : vocabulary_.names(std::span{&word, 1}))
      if (match.name->term->kind == Kind::audience) return match.name;
    return nullptr;
  }

  const Name* name_of_term(const TaxonomyTerm& term, const std::vector<std::size_t>& at) const {
    for (const auto& match : vocabulary_.names(std::span{words_}.subspan(at.front(), at.size())))
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
    const auto order = vocabulary_.readings(
        folded_words(std::span{words_}.subspan(window.at.front(), window.at.size())));
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
  const NeedWords* needs_;
  std::vector<Window> windows_;
  std::vector<Window*> chosen_windows_;
  bool disease_is_named_ = false;  ///< by a need, and none is named
  std::vector<Concept> chosen_;
};

}  // namespace

std::vector<Concept> find_concepts(std::string_view text, const std::vector<Token>& words,
                                   const Knowledge& knowledge) {
  return Finder{text, words, knowledge}.find();
}

}  // namespace blakus

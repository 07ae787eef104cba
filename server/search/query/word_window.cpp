#include "server/search/query/word_window.h"

#include <algorithm>

namespace blakus {

namespace {

/// "insulīna sūkņa apmaksa": words that belong to a disease, in a story of another field.
bool leads_elsewhere(const Window& name, const Window& need) {
  constexpr std::size_t several_words = 2;
  if (name.counted < several_words || !holds_kind(name, Kind::diagnosis)) return false;
  const auto& disease = *name.concepts.front().term;
  return std::ranges::none_of(need.concepts, [&](const Concept& found) {
    return found.term == &disease || std::ranges::count(disease.areas, found.term->id) > 0 ||
           (found.term->kind == Kind::diagnosis && share_an_area(*found.term, disease));
  });
}

}  // namespace

bool holds_kind(const Window& window, Kind kind) {
  return std::ranges::any_of(window.concepts,
                             [&](const Concept& found) { return found.term->kind == kind; });
}

bool names_a_subject(const Window& window) {
  return std::ranges::any_of(window.concepts,
                             [](const Concept& found) { return is_subject(found.term->kind); });
}

bool names_disease_only(const Window& window) {
  return holds_kind(window, Kind::diagnosis) && !holds_kind(window, Kind::service) &&
         !holds_kind(window, Kind::audience);
}

bool names_a_disease(const Window& window) {
  return !window.need && std::ranges::any_of(window.concepts, [&](const Concept& found) {
    return found.term->kind == Kind::diagnosis && (found.named || window.at.size() > 1);
  });
}

bool is_a_mere_sign(const Window& window) {
  return !window.need && window.at.size() == 1 && !names_a_disease(window) &&
         (holds_kind(window, Kind::area) || holds_kind(window, Kind::diagnosis));
}

bool says_a_disease(const Window& window) {
  return !window.need && std::ranges::any_of(window.concepts, [](const Concept& found) {
    return found.named && found.term->kind == Kind::diagnosis;
  });
}

bool is_by_chance(const Window& need) {
  constexpr std::size_t close = 4;
  return need.at.size() > 1 && need.counted < 2 && need.at.back() - need.at.front() >= close;
}

bool share_a_word(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  return std::ranges::any_of(
      a, [&](std::size_t word) { return std::ranges::find(b, word) != b.end(); });
}

void give_way(Window& need, const Window& name) {
  if (!share_a_word(need.at, name.at)) return;
  if (!says_a_disease(name) && !leads_elsewhere(name, need)) return;
  const bool tells_of_it = std::ranges::any_of(need.concepts, [&](const Concept& found) {
    return found.term == name.concepts.front().term;
  });
  if (tells_of_it && std::ranges::includes(need.at, name.at)) return;
  std::erase_if(need.concepts, [](const Concept& found) { return is_disease(found.term->kind); });
  std::erase_if(
      need.at, [&](std::size_t word) { return std::ranges::find(name.at, word) != name.at.end(); });
  for (auto& found : need.concepts) found.at = need.at;
}

bool is_of_any_illness(const TaxonomyTerm& term, const TaxonomyTerm* any_illness) {
  return any_illness && (&term == any_illness ||
                         (term.areas.size() == 1 && term.areas.front() == any_illness->id));
}

bool share_an_area(const TaxonomyTerm& a, const TaxonomyTerm& b) {
  return std::ranges::any_of(
      a.areas, [&](const std::string& area) { return std::ranges::count(b.areas, area) > 0; });
}

}  // namespace blakus

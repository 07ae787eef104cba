#include "server/search/word_window.h"

#include <algorithm>

namespace blakus {

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

}  // namespace blakus

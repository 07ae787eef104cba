#pragma once
// Words of a query that may be read as one thing, and what they say next to others: a name, a story
// that describes a need, a mere sign. Knows one such stretch; never which of them are chosen.

#include <vector>

#include "server/search/query/understand.h"

namespace blakus {

/// Words of the query with the terms they name, or those that a need leads to.
struct Window {
  std::vector<std::size_t> at;  ///< the words; those of a name stand together
  std::size_t weight = 0;       ///< words that carry a search
  std::size_t counted = 0;      ///< words but function words
  Closeness closeness = Closeness::exact;
  const Need* need = nullptr;
  bool doubtful = false;  ///< a place that is an everyday word as well
  std::vector<Concept> concepts;
};

bool holds_kind(const Window& window, Kind kind);
/// Does it say what is looked for, not only for whom or where?
bool names_a_subject(const Window& window);
bool names_disease_only(const Window& window);
/// A disease that is named, not described; a single word that merely leads to one ("apdedzis") is
/// no such name.
bool names_a_disease(const Window& window);
/// Such a word says little next to a story of three words that leads elsewhere; so does a part of
/// the body.
bool is_a_mere_sign(const Window& window);
/// The name of a disease is said: no story takes a part of it.
bool says_a_disease(const Window& window);
/// A word and "līdz" far from each other mean nothing.
bool is_by_chance(const Window& need);
/// The name of a disease keeps its words against a story that describes something else: of the
/// story stays what is wanted for it.
void give_way(Window& need, const Window& name);
/// Rights, care and the like belong to no illness: they are of the area `any_illness` alone.
bool is_of_any_illness(const TaxonomyTerm& term, const TaxonomyTerm* any_illness);
bool share_an_area(const TaxonomyTerm& a, const TaxonomyTerm& b);
bool share_a_word(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b);

}  // namespace blakus

#pragma once
// Which needs a query speaks of in everyday words (data/needs/), and the terms they lead to. Knows
// their phrases; never what else the query names.

#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "core/kinds/need/need.h"
#include "core/kinds/need/phrases.h"
#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

/// A need that a query speaks of.
struct SpokenNeed {
  const Need* need = nullptr;
  std::vector<std::size_t> words;                           ///< of the query that say it, in order
  const std::vector<const TaxonomyTerm*>* terms = nullptr;  ///< those it leads to
};

class NeedWords {
 public:
  using FindTerm = std::function<const TaxonomyTerm*(Kind kind, std::string_view id)>;

  NeedWords() = default;
  NeedWords(Needs needs, Phrases phrases, const FindTerm& term);
  NeedWords(NeedWords&&) = default;
  NeedWords& operator=(NeedWords&&) = default;

  /// Of each need the phrase with the most words.
  std::vector<SpokenNeed> spoken_in(std::span<const Token> words) const;
  const std::vector<Need>& all() const { return needs_.needs; }

 private:
  Needs needs_;
  Phrases phrases_;
  std::vector<std::vector<const TaxonomyTerm*>> terms_;  ///< by need
};

}  // namespace blakus

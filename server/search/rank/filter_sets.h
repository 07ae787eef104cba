#pragma once
// For every term that can be chosen as a filter, the organizations one gets by choosing it. Built
// once per generation.

#include <deque>
#include <vector>

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/search/index/bitset.h"

namespace blakus {

class Snapshot;

class FilterSets {
 public:
  /// `terms` are those of the snapshot, whose columns and hierarchy must be there already.
  FilterSets(const std::vector<TaxonomyTerm>& terms, const Snapshot& snapshot);

  /// A diagnosis takes in its narrower ones; a region what is near it and all nationwide
  /// bodies; a term of a kind that keeps the unknown also those of which none is known.
  /// `term` is one of the snapshot's.
  const Bitset& of(const TaxonomyTerm& term) const {
    return *sets_[static_cast<std::size_t>(&term - first_)];
  }

 private:
  const Bitset* set_for(const TaxonomyTerm& term, const Snapshot& snapshot);

  const TaxonomyTerm* first_;
  std::vector<const Bitset*> sets_;  ///< in the order of the terms
  std::deque<Bitset> own_;           ///< those that are no column
  Bitset nobody_;
};

}  // namespace blakus

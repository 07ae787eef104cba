#pragma once
// How organizations stand to a concept: there for the very thing, for its parent, for the whole
// area. Knows the taxonomy and the columns; never the query's words.

#include <map>
#include <string>
#include <vector>

#include "server/search/answer.h"
#include "server/search/index/bitset.h"

namespace blakus {

class Snapshot;

/// A set of organizations and why they answer a concept.
struct Relation {
  Reason reason = Reason::concept_;
  float weight = 0;
  const TaxonomyTerm* via = nullptr;  ///< the term they carry; null for everyone
  const Bitset* documents = nullptr;  ///< never null; lives as long as the snapshot
};

/// The relations of every term, worked out once per generation.
class Relations {
 public:
  /// `terms` are those of the snapshot, whose columns and hierarchy must be there already.
  Relations(const std::vector<TaxonomyTerm>& terms, const Snapshot& snapshot);

  /// The weightiest first; an organization counts by its first. `term` is one of the snapshot's.
  const std::vector<Relation>& to(const TaxonomyTerm& term) const;

 private:
  using List = std::vector<Relation>;
  List all_of(const TaxonomyTerm& term, const Snapshot& snapshot) const;

  const TaxonomyTerm* first_;
  std::vector<List> lists_;  ///< in the order of the terms
  /// Bodies of an area that name no diagnosis of their own.
  std::map<std::string, Bitset, std::less<>> undivided_;
};

}  // namespace blakus

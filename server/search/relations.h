#pragma once
// How organizations stand to a concept: there for the very thing, for its parent, for the whole
// area. Knows the taxonomy and the columns; never the query's words.

#include <vector>

#include "server/search/answer.h"
#include "server/search/bitset.h"
#include "server/search/snapshot.h"

namespace blakus {

/// A set of organizations and why they answer a concept.
struct Relation {
  Reason reason = Reason::concept_;
  float weight = 0;
  const TaxonomyTerm* via = nullptr;  ///< the term they carry; null for everyone
  Bitset documents;
};

/// All relations to a term, the weightiest first; an organization counts by its first.
std::vector<Relation> relations_to(const TaxonomyTerm& term, const Snapshot& snapshot);

}  // namespace blakus

#pragma once
// How many results each choice would give: exact counts over all matches, the own group's choice
// left out. Knows columns; never words or HTTP.

#include <optional>
#include <vector>

#include "server/search/answer.h"
#include "server/search/index/bitset.h"
#include "server/search/rank/place.h"
#include "server/search/request.h"

namespace blakus {

struct OtherHit;

/// The filters of one request as sets.
class Filters {
 public:
  Filters() = default;
  /// `place` is where results are asked for, by filter or by words.
  Filters(const SearchRequest& request, const Place& place, const Snapshot& snapshot);

  /// What stays of `documents` when all filters hold.
  Bitset apply(Bitset documents) const;
  /// The same with the filter of one kind left out; for regions, also the place in the words.
  Bitset apply_without(Kind kind, Bitset documents) const;
  /// Do all of them hold for an organization, 0 for none, but for that of `without`? `in_place`:
  /// that of regions holds by itself.
  bool admit(DocumentNumber organization, bool in_place, std::optional<Kind> without) const;

 private:
  struct Set {
    Kind kind = Kind::area;
    Bitset documents;
  };
  std::vector<Set> sets_;
};

/// Do people choose it from a list? Of regions the parts of the country as they are now: towns and
/// former units are found by typing.
bool is_offered(const TaxonomyTerm& term);

/// What answers a search, in whatever place.
struct Answering {
  const Bitset& documents;  ///< of organizations
  const std::vector<OtherHit>& others;
};

/// Of the kinds that the request asks for.
std::vector<Facet> facets_of(const Answering& answering, const Filters& filters,
                             const SearchRequest& request, const Snapshot& snapshot);

}  // namespace blakus

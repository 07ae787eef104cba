#pragma once
// The stages of one search up to the set of matches, kept apart so that an answer can be written
// from them and a person can look at them (--explain).

#include <memory>
#include <vector>

#include "server/search/index/snapshot.h"
#include "server/search/query/understand.h"
#include "server/search/rank/facet_counts.h"
#include "server/search/rank/find_others.h"
#include "server/search/rank/place.h"
#include "server/search/rank/ranking.h"
#include "server/search/request.h"

namespace blakus {

struct Stages {
  std::shared_ptr<const Snapshot> snapshot;
  Meaning meaning;
  std::vector<CrisisKind> crisis;  ///< what the words speak of, the most urgent first
  /// In despair or hurt by another person. A person in danger by an illness still looks for those
  /// who know it, besides the ambulance.
  bool needs_somebody() const;
  Place place;      ///< chosen by filter, else named in the words
  Ranking ranking;  ///< all that answer the meaning, in whatever place
  Filters filters;
  Bitset found;                      ///< what is left of them within place and filters
  std::vector<OtherHit> other_hits;  ///< of other kinds, in whatever place
  std::vector<OtherHit> others;      ///< what is left of these within place and filters
  StageTimes times;
};

Stages stages_of(const SearchRequest& request, std::shared_ptr<const Snapshot> snapshot);

/// The documents of the page asked for, in the order asked for; by relevance with a place, those of
/// a nearer group stand first.
std::vector<DocumentNumber> window_of(const Stages& stages, const SearchRequest& request);

/// With a disease and a place: the societies there that help any person with a disability and are
/// no results, in the order of their names for that language.
std::vector<DocumentNumber> disability_bodies_of(const Stages& stages, Language language);

}  // namespace blakus

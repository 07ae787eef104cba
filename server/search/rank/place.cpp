#include "server/search/rank/place.h"

#include <algorithm>
#include <unordered_map>

#include "server/search/weights.h"

namespace blakus {

namespace {

Bitset in_regions(const std::vector<std::string>& regions, const Columns& columns) {
  auto documents = columns.none();
  for (const auto& region : regions)
    if (const auto* there = columns.with(Kind::region, region)) documents |= *there;
  return documents;
}

}  // namespace

Place place_of(const std::vector<std::string>& regions, const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  Place place{.regions = regions,
              .here = columns.none(),
              .municipality = columns.none(),
              .wider = columns.none(),
              .near = columns.none(),
              .national = columns.national(),
              .all = columns.none()};
  for (const auto& region : regions) {
    const auto& surroundings = snapshot.hierarchy().surroundings(region);
    place.here |= in_regions(surroundings.here, columns);
    place.municipality |= in_regions(surroundings.municipality, columns);
    place.wider |= in_regions(surroundings.wider, columns);
    place.near |= in_regions(surroundings.near, columns);
  }
  place.near -= columns.national();  // a branch elsewhere does not make a nationwide body near
  for (auto* set : {&place.here, &place.municipality, &place.wider, &place.national, &place.near}) {
    *set -= place.all;  // nearer sets come first and keep what they have
    place.all |= *set;
  }
  return place;
}

Group group_in(const Place& place, DocumentNumber document) {
  if (!place.given()) return place.national.contains(document) ? Group::national : Group::local;
  if (place.here.contains(document) || place.municipality.contains(document) ||
      place.wider.contains(document))
    return Group::local;
  return place.near.contains(document) ? Group::near : Group::national;
}

namespace {

/// Multiplies the scores by how near the documents are.
void weigh_nearness(const Bitset& documents, const Place& place, const Columns& columns,
                    std::vector<float>& scores) {
  auto rest = documents;
  const auto scale = [&](const Bitset& there, float factor) {
    there.for_each([&](DocumentNumber document) { scores[document] *= factor; });
  };
  const auto scale_those = [&](const Bitset& where, float factor) {
    auto there = rest;
    there &= where;
    scale(there, factor);
    rest -= there;
  };
  if (!place.given()) {
    scale_those(columns.national(), weights::nationwide);
    return scale(rest, weights::one_town);
  }
  scale_those(place.here, weights::here);
  scale_those(place.municipality, weights::same_municipality);
  scale_those(place.wider, weights::wider_region);
  scale_those(place.national, weights::nationwide_beside_place);
  scale(rest, weights::elsewhere_near);
}

/// Of one fit, those that can be reached stand above the others.
void add_merit(const Bitset& documents, const Columns& columns, std::vector<float>& scores) {
  std::unordered_map<float, float> unreachable;  // fit → the most merit
  documents.for_each([&](DocumentNumber document) {
    if (columns.reachable().contains(document)) return;
    const auto merit = columns.merit(document);
    auto& most = unreachable.emplace(scores[document], merit).first->second;
    most = std::max(most, merit);
  });
  documents.for_each([&](DocumentNumber document) {
    auto merit = columns.merit(document);
    if (columns.reachable().contains(document))
      if (const auto same = unreachable.find(scores[document]); same != unreachable.end())
        merit = weights::merit_above(same->second, merit);
    scores[document] += merit;
  });
}

}  // namespace

void weigh(const Bitset& documents, const Place& place, const Columns& columns,
           std::vector<float>& scores) {
  weigh_nearness(documents, place, columns, scores);
  add_merit(documents, columns, scores);
}

}  // namespace blakus

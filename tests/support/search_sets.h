#pragma once
// Sets of documents as the ids of their organizations, for tests of single steps of the search.

#include <algorithm>

#include "server/search/index/snapshot.h"
#include "tests/support/tiny_index.h"

namespace blakus {

/// In the order of the ids.
inline Ids ids_in(const Bitset& documents, const Snapshot& snapshot) {
  Ids ids;
  documents.for_each(
      [&](DocumentNumber document) { ids.push_back(snapshot.organization(document)->id); });
  std::ranges::sort(ids);
  return ids;
}

/// An invented body that works in these regions only.
inline Organization local_body(const std::string& id, Ids regions, Ids diagnoses = {},
                               Ids areas = {}) {
  auto organization = body(id, "Biedrība " + id, std::move(diagnoses), std::move(areas));
  organization.national = false;
  organization.regions = std::move(regions);
  return organization;
}

}  // namespace blakus

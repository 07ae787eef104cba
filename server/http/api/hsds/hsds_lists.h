#pragma once
// Which elements of the standard's lists a request asks for, in their order. Knows filters and the
// search; never JSON or HTTP.

#include <vector>

#include "server/http/api/hsds/hsds_request.h"
#include "server/search/searcher.h"

namespace blakus {

/// What lists are chosen from.
struct HsdsSource {
  const HsdsRequest& request;
  const HsdsTable& table;
  const Searcher& searcher;
  const Snapshot& snapshot;
};

/// Elements of the table; with `search` in the order of the search, else in that of the table.
std::vector<const HsdsService*> chosen_services(const HsdsSource& source);
std::vector<const HsdsBody*> chosen_bodies(const HsdsSource& source);
/// `middle`: of the postal code that is asked for.
std::vector<const HsdsPlace*> chosen_places(const HsdsSource& source,
                                            const std::optional<Point>& middle);
std::vector<const HsdsTerm*> chosen_terms(const HsdsSource& source);
std::vector<const HsdsTaxonomy*> chosen_taxonomies(const HsdsSource& source);

}  // namespace blakus

#pragma once
// What to offer when little or nothing was found: broader disease, area, umbrella, all of Latvia,
// European federation, the network. Never a dead end. Knows the taxonomy and the federations.

#include <vector>

#include "server/search/answer.h"
#include "server/search/query/understand.h"
#include "server/search/rank/place.h"
#include "server/search/request.h"

namespace blakus {

/// Steps in the order they should be tried. `elsewhere` counts what leaving out the place gives.
std::vector<Fallback> fallbacks_for(const Meaning& meaning, const SearchRequest& request,
                                    const Place& place, std::size_t elsewhere,
                                    const Snapshot& snapshot);

/// The same for the page of a condition or an area.
std::vector<Fallback> fallbacks_for(const TaxonomyTerm& term, Language language,
                                    const Snapshot& snapshot);

}  // namespace blakus

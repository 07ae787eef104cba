#pragma once
// How far away an organization is. Knows points; never regions.

#include <optional>

#include "server/search/index/columns.h"
#include "server/search/request.h"

namespace blakus {

/// Great-circle distance in kilometres (haversine, mean Earth radius 6371 km).
double kilometres_between(const Point& a, const Point& b);

/// From request.near to the nearest place of the organization. None without `near`, without a
/// place, and for nationwide bodies: help by telephone has no distance.
std::optional<double> distance_km(DocumentNumber document, const SearchRequest& request,
                                  const Columns& columns);

/// Is this distance that of a place with a point of its own? Else it was measured to the centre of
/// a municipality.
bool is_exact(double distance_km, const Point& from, const Organization& organization);

}  // namespace blakus

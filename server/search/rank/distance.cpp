#include "server/search/rank/distance.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace blakus {

double kilometres_between(const Point& a, const Point& b) {
  constexpr double earth_radius = 6371.0;
  constexpr double radians = std::numbers::pi / 180;
  const double latitude = std::sin((b.latitude - a.latitude) * radians / 2);
  const double longitude = std::sin((b.longitude - a.longitude) * radians / 2);
  const double chord = latitude * latitude + std::cos(a.latitude * radians) *
                                                 std::cos(b.latitude * radians) * longitude *
                                                 longitude;
  return 2 * earth_radius * std::asin(std::min(1.0, std::sqrt(chord)));
}

std::optional<double> distance_km(DocumentNumber document, const SearchRequest& request,
                                  const Columns& columns) {
  const auto& points = columns.points(document);
  if (!request.near || points.empty() || columns.national().contains(document)) return std::nullopt;
  double nearest = kilometres_between(*request.near, points.front());
  for (const auto& point : points)
    nearest = std::min(nearest, kilometres_between(*request.near, point));
  return nearest;
}

bool is_exact(double distance_km, const Point& from, const Organization& organization) {
  constexpr double rounding_km = 0.1;  // points of the index have four decimals
  return std::ranges::any_of(organization.locations, [&](const Location& location) {
    return location.has_exact_point() &&
           kilometres_between(from, *location.point) <= distance_km + rounding_km;
  });
}

}  // namespace blakus

// The map with the places of organizations on it, and the same places as a list.

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numbers>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "core/text/collate.h"
#include "server/http/app/route.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/organization/cards.h"

namespace blakus {
namespace {

/// Where a point lies in the drawing of web/tools/map.mjs (960 × 600): Lambert's conformal conic
/// projection with parallels 56° and 57.8° and the meridian 24.6°, as d3-geo has it; size and
/// origin fitted to that drawing (largest difference 9 units, 4 km).
std::pair<double, double> in_drawing(const Point& point) {
  constexpr double radians = std::numbers::pi / 180;
  constexpr double cone = 0.8377531750173787;
  constexpr double factor = 1.8013762612422226;
  constexpr double scale = 13350.87;
  constexpr double left = 480.74;
  constexpr double top = 15640.24;
  const double radius = factor / std::pow(std::tan((90 + point.latitude) * radians / 2), cone);
  const double angle = cone * (point.longitude - 24.6) * radians;
  return {left + scale * radius * std::sin(angle),
          top - scale * (factor - radius * std::cos(angle))};
}

/// The organizations with an address in one town or municipality.
struct PlaceOnMap {
  Point point;
  bool exact = false;  ///< of a house, not of the town or municipality
  std::vector<std::shared_ptr<const Organization>> bodies;
};

/// Region id → who is there; places without a region or a point are left out, and those whose
/// address is not public.
std::map<std::string, PlaceOnMap> places_on_map(const PageContext& context) {
  std::map<std::string, PlaceOnMap> places;
  for (const auto& body : context.site_context.searcher.organizations(context.language))
    for (const auto& location : body->locations) {
      const auto* region = context.snapshot->term(Kind::region, location.region);
      const auto point = location.has_exact_point() ? location.point
                         : region                   ? region->region.point
                                                    : std::nullopt;
      if (!region || !point || !location.address_kind.empty()) continue;
      auto& place = places[location.region];
      if (place.bodies.empty()) place.point = *point;
      place.exact = place.exact || location.has_exact_point();
      if (place.bodies.empty() || place.bodies.back()->id != body->id) place.bodies.push_back(body);
    }
  return places;
}

View place_view(const PageContext& context, const std::string& region, const PlaceOnMap& place) {
  const auto [x, y] = in_drawing(place.point);
  const auto count = place.bodies.size();
  View view;
  view["text"] = context.label(Kind::region, region);
  view["href"] = context.link(path_of(Kind::region, region));
  view["count"] = std::to_string(count);
  view["x"] = fmt::format("{:.0f}", x);
  view["y"] = fmt::format("{:.0f}", y);
  view["r"] = fmt::format("{:.0f}", 7 + 3 * std::sqrt(static_cast<double>(count)));
  view["exact"] = place.exact;
  return view;
}

Reply places_page(const PageContext& context) {
  const auto title = context.say("places.title");
  const auto places = places_on_map(context);
  std::vector<std::string> ids;
  for (const auto& [id, place] : places) ids.push_back(id);
  std::ranges::sort(ids, {}, [&](const std::string& id) {
    return sort_key(context.label(Kind::region, id), code_of(context.language));
  });
  // The largest first, so that a small one next to it can still be hit.
  auto drawn = ids;
  std::ranges::stable_sort(drawn, std::ranges::greater{},
                           [&](const std::string& id) { return places.at(id).bodies.size(); });
  const auto view_of = [&](const std::string& id) {
    return place_view(context, id, places.at(id));
  };
  Breadcrumbs steps{{context.say("nav.home"), "/"}, {context.say("nav.map"), "/regions"}};
  View view;
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["title_text"] = title;
  view["dots"] = list_of(drawn, view_of);
  view["places"] = list_of(ids, view_of);
  view["map_href"] = context.link("/regions");
  view["found"] = context.count("places.count", ids.size());
  steps.emplace_back(title, "/places");
  const PageFacts facts{
      .title = title, .path = "/places", .json_ld = breadcrumbs_json_ld(context, steps)};
  return framed(context, "places", facts, std::move(view));
}

}  // namespace

std::span<const Route> place_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/places", .page = places_page, .sitemap = itself},
  });
  return routes;
}

}  // namespace blakus

#pragma once
// The map of Latvia filled with counts: which step of color a region has, where it leads, whether
// it is marked. The drawing itself is made by web/tools/map.mjs.

#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// The state cities and municipalities of the large map (Law on Administrative Territories and
/// Populated Areas, 2020; Varakļāni joined Madona in 2025 as data/taxonomies/regions.json has it).
std::vector<std::string> map_municipalities(const Snapshot& snapshot);

/// Organizations that work in a region; an informal one is all that it covers.
std::size_t organizations_in(const Snapshot& snapshot, std::string_view region);

/// The large regions hold more organizations than a municipality: each scale has its own steps.
enum class MapScale : unsigned char { regions, municipalities };

struct MapPart {
  std::size_t count = 0;
  std::string href;
  bool marked = false;
  MapScale scale = MapScale::regions;
};

/// The drawing's values for `ids`; the part of an id is asked for once.
template <typename Ids>
View map_of(const PageContext& context, const Ids& ids,
            const std::function<MapPart(const std::string&)>& part);

/// The label as it stands on a map: without "novads" and the like.
std::string name_on_map(std::string label);
/// Region id → name in a template: "rigas-regions" → "rigas_regions".
std::string template_name(std::string_view id);
/// How dark a region is drawn, 0 to 5.
int map_step(std::size_t count, MapScale scale = MapScale::regions);
/// What each step of the municipalities' map means: [{step, text}], "0", "1–2", … "15+".
View map_legend();
View part_view(const PageContext& context, const std::string& id, const MapPart& part);

template <typename Ids>
View map_of(const PageContext& context, const Ids& ids,
            const std::function<MapPart(const std::string&)>& part) {
  View map;
  for (const auto& id : ids)
    map[template_name(id)] = part_view(context, std::string(id), part(std::string(id)));
  return map;
}

}  // namespace blakus

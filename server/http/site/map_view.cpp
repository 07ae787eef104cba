#include "server/http/site/map_view.h"

#include <algorithm>

namespace blakus {
namespace {

using Steps = std::array<std::size_t, 5>;
constexpr Steps region_steps{1, 4, 10, 18, 30};
constexpr Steps municipality_steps{1, 3, 5, 8, 15};

}  // namespace

std::vector<std::string> map_municipalities(const Snapshot& snapshot) {
  std::vector<std::string> ids;
  for (const auto* term : snapshot.terms(Kind::region))
    if (term->region.type == "state_city" || term->region.type == "municipality")
      ids.push_back(term->id);
  return ids;
}

std::string template_name(std::string_view id) {
  std::string name{id};
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

std::size_t organizations_in(const Snapshot& snapshot, std::string_view region) {
  auto documents = snapshot.columns().none();
  const auto& surroundings = snapshot.hierarchy().surroundings(region);
  for (const auto& id : surroundings.here)
    if (const auto* with = snapshot.columns().with(Kind::region, id)) documents |= *with;
  return documents.count();
}

std::string name_on_map(std::string label) {
  for (const std::string_view what : {" novads", " Municipality", " край"})
    if (label.ends_with(what)) label.resize(label.size() - what.size());
  return label;
}

View map_legend() {
  constexpr auto& begins = municipality_steps;
  View legend{View::type::list};
  for (std::size_t step = 0; step <= begins.size(); ++step) {
    const auto first = step == 0 ? 0 : begins[step - 1];
    View view;
    view["step"] = std::to_string(step);
    view["text"] = step == begins.size() ? std::to_string(first) + "+"
                   : begins[step] - first == 1
                       ? std::to_string(first)
                       : std::to_string(first) + "–" + std::to_string(begins[step] - 1);
    legend << std::move(view);
  }
  return legend;
}

int map_step(std::size_t count, MapScale scale) {
  const auto& step_begins = scale == MapScale::regions ? region_steps : municipality_steps;
  return static_cast<int>(std::count_if(step_begins.begin(), step_begins.end(),
                                        [&](std::size_t begin) { return count >= begin; }));
}

View part_view(const PageContext& context, const std::string& id, const MapPart& part) {
  const auto step = map_step(part.count, part.scale);
  View view;
  view["name"] = context.label(Kind::region, id);
  view["short"] = name_on_map(context.label(Kind::region, id));
  view["count"] = std::to_string(part.count);
  view["some"] = part.count > 0;
  view["href"] = part.href;
  view["step"] = std::to_string(step);
  view["dark"] = step >= 4;
  view["marked"] = part.marked;
  return view;
}

}  // namespace blakus

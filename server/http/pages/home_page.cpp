#include <algorithm>
#include <array>

#include "server/http/pages/facets.h"
#include "server/http/pages/frame.h"
#include "server/http/pages/json_ld.h"
#include "server/http/pages/map_view.h"
#include "server/http/pages/page_list.h"
#include "server/http/pages/terms.h"

namespace blakus {
namespace {

/// What most people come for, chosen by hand; all areas are one link away.
constexpr std::array<std::string_view, 11> home_areas{
    "oncology",      "diabetes",         "cardiovascular",  "neurology",
    "mental-health", "neurodevelopment", "rare-genetic",    "musculoskeletal",
    "respiratory",   "infectious",       "disability-rehab"};

/// Searches that are often useful, written by hand in the messages, parted by "|".
View quick_searches(const Visit& visit) {
  View list{View::type::list};
  const auto all = visit.say("home.quick");
  for (std::size_t begin = 0; begin <= all.size();) {
    const auto end = std::min(all.find('|', begin), all.size());
    const auto words = all.substr(begin, end - begin);
    list << results_way(visit, {.text = words}, words);
    begin = end + 1;
  }
  return list;
}

std::vector<const TaxonomyTerm*> chief_areas(const Snapshot& snapshot) {
  std::vector<const TaxonomyTerm*> areas;
  for (const auto id : home_areas)
    if (const auto* area = snapshot.term(Kind::area, id)) areas.push_back(area);
  return areas;
}

std::size_t nationwide_count(const Visit& visit) {
  return visit.snapshot->columns().national().count();
}

}  // namespace

Reply home_page(const Visit& visit) {
  const auto& snapshot = *visit.snapshot;
  View view;
  view["lead"] = visit.say("home.lead", {{"kinds", kinds_text(visit)}});
  view["quick"] = quick_searches(visit);
  view["areas"] =
      list_of(chief_areas(snapshot), [&](const auto* area) { return term_link(visit, *area); });
  view["all_areas"] = visit.count("home.all_areas", snapshot.terms(Kind::area).size());
  view["regions"] = region_rows(visit);
  view["nationwide"] = visit.count("home.nationwide", nationwide_count(visit));
  view["part"] = map_of(visit, map_regions, [&](const std::string& id) -> MapPart {
    return {organizations_in(snapshot, id), visit.link("/regions/" + id), false};
  });
  const PageFacts facts{
      .title = visit.say("home.title"), .path = "/", .json_ld = site_json_ld(visit)};
  return framed(visit, "home", facts, std::move(view));
}

}  // namespace blakus

#include "server/http/site/pages/home_page.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/text/day.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/network/network_now.h"
#include "server/http/site/map_view.h"
#include "server/http/site/pages/start_pages.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

/// Searches that are often useful, written by hand in the messages, separated by "|".
View quick_searches(const PageContext& context) {
  View list{View::type::list};
  const auto all = context.say("home.quick");
  for (std::size_t begin = 0; begin <= all.size();) {
    const auto end = std::min(all.find('|', begin), all.size());
    const auto words = all.substr(begin, end - begin);
    list << results_way(context, {.text = words}, words);
    begin = end + 1;
  }
  return list;
}

/// What most people come for; all areas are one link away.
std::vector<const TaxonomyTerm*> chief_areas(const Snapshot& snapshot) {
  std::vector<const TaxonomyTerm*> areas;
  for (const auto& id : snapshot.site().home_areas)
    if (const auto* area = snapshot.term(Kind::area, id)) areas.push_back(area);
  return areas;
}

std::size_t nationwide_count(const PageContext& context) {
  return context.snapshot->columns().national().count();
}

std::string honest_count(const PageContext& context) {
  const auto& columns = context.snapshot->columns();
  const auto known = count_of_both(columns.organizations(), columns.reachable());
  return context.say("trust.contacts",
                     {{"known", static_cast<std::int64_t>(known)},
                      {"unknown", static_cast<std::int64_t>(columns.size() - known)}});
}

/// All that it says: no request changes it.
struct HomeParts {
  View view;
  std::string json_ld;
};

HomeParts made_home(const PageContext& context) {
  const auto& snapshot = *context.snapshot;
  HomeParts home{.view = {}, .json_ld = site_json_ld(context)};
  auto& view = home.view;
  view["lead"] = context.say("home.lead", {{"kinds", kinds_text(context)}});
  view["quick"] = quick_searches(context);
  view["situations"] = chief_situations(context);
  view["areas"] =
      list_of(chief_areas(snapshot), [&](const auto* area) { return term_link(context, *area); });
  view["all_areas"] = context.count("home.all_areas", snapshot.terms(Kind::area).size());
  view["regions"] = region_rows(context);
  view["nationwide"] = context.count("home.nationwide", nationwide_count(context));
  view["part"] =
      map_of(context, snapshot.site().map_regions, [&](const std::string& id) -> MapPart {
        return {organizations_in(snapshot, id), context.link(path_of(Kind::region, id)), false};
      });
  view["contacts"] = honest_count(context);
  put_now(view, context, {});
  return home;
}

}  // namespace

Reply home_page(const PageContext& context) {
  const auto& home = context.kept<HomeParts>([&] { return made_home(context); });
  return framed(context, "home",
                {.title = context.say("home.title"),
                 .path = "/",
                 .json_ld = home.json_ld,
                 .kept = &home.view},
                {});
}

}  // namespace blakus

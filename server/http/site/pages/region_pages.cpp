// The page of a place, with those who are there, and the page of all places with the map.

#include <algorithm>

#include <fmt/format.h>

#include "core/kinds/paths.h"
#include "core/text/collate.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/network/list_files.h"
#include "server/http/site/kinds/network/network_now.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/http/site/map_view.h"
#include "server/http/site/pages/results_markdown.h"
#include "server/http/site/table.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

std::vector<std::string> planning_regions(const Snapshot& snapshot) {
  std::vector<std::string> ids;
  for (const auto* term : snapshot.terms(Kind::region))
    if (term->region.type == "planning_region") ids.push_back(term->id);
  return ids;
}

bool is_in(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

/// The address of its own in that place: "Kuldīgas nodaļa, Liepājas iela 14, Kuldīga".
std::string branch_text(const PageContext& context, const Organization& organization,
                        const std::string& region) {
  const auto& here = context.snapshot->hierarchy().surroundings(region).here;
  const auto branch = std::ranges::find_if(
      organization.locations, [&](const Location& one) { return is_in(here, one.region); });
  if (branch == organization.locations.end()) return {};
  std::vector<std::string> parts;
  const auto place =
      branch->city.empty() ? context.label(Kind::region, branch->region) : branch->city;
  for (const auto& part : {branch->name, street_line(*branch), place})
    if (!part.empty() && std::ranges::find(parts, part) == parts.end()) parts.push_back(part);
  return fmt::format("{}", fmt::join(parts, ", "));
}

/// Those who are there, each with the address it has there; "no" where there is none.
View local_bodies(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  const auto total = answer.groups[static_cast<std::size_t>(Group::local)];
  if (total == 0) return View(false);
  const auto& region = request.filters.front().ids.front();
  View cards{View::type::list};
  std::size_t shown = 0;
  for (const auto& match : answer.matches) {
    if (match.group != Group::local) continue;
    auto card = card_of(context, match, Group::local);
    if (const auto branch = branch_text(context, *match.organization, region); !branch.empty()) {
      card["place"] = branch;
      card["distance"] = View(false);
    }
    cards << std::move(card);
    ++shown;
  }
  View view;
  view["heading"] = capitalized(context.locative(region));
  view["count"] = context.count("organizations", total);
  view["cards"] = std::move(cards);
  view["more"] = total > shown ? View(context.count("pager.more", total - shown)) : View(false);
  view["more_href"] = results_link(context, {.filters = request.filters, .page = 2});
  return view;
}

/// All of Latvia in one line: the areas with most organizations, as the search counts them there.
View nationwide(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  constexpr std::size_t most_areas = 4;
  const auto total = answer.groups[static_cast<std::size_t>(Group::national)];
  if (total == 0) return View(false);
  std::vector<FacetValue> areas;
  for (const auto& facet : answer.facets)
    if (facet.kind == Kind::area) areas = facet.values;
  std::erase_if(areas, [](const FacetValue& area) { return area.count == 0; });
  std::ranges::stable_sort(areas, std::ranges::greater{}, &FacetValue::count);
  if (areas.size() > most_areas) areas.resize(most_areas);
  View view;
  view["count"] = context.count("organizations", total);
  view["lede"] = context.say("region.nationwide",
                             {{"place", context.locative(request.filters.front().ids.front())}});
  view["areas"] = list_of(areas, [&](const FacetValue& area) {
    auto narrowed = request;
    narrowed.filters.push_back({Kind::area, {std::string(area.id)}});
    View link;
    link["text"] = std::string(area.label);
    link["href"] = results_link(context, {.filters = narrowed.filters});
    link["count"] = std::to_string(area.count);
    return link;
  });
  return view;
}

/// Links to cities and municipalities with organizations, those with most first.
View places_of(const PageContext& context, const std::vector<std::string>& ids) {
  std::vector<std::pair<std::size_t, const TaxonomyTerm*>> places;
  for (const auto& id : ids) {
    const auto* term = context.snapshot->term(Kind::region, id);
    const bool large =
        term && (term->region.type == "municipality" || term->region.type == "state_city");
    const auto count = term ? organizations_in(*context.snapshot, id) : 0;
    if (count > 0 && large) places.emplace_back(count, term);
  }
  std::ranges::stable_sort(places, [](const auto& a, const auto& b) { return a.first > b.first; });
  return list_of(places, [&](const auto& place) { return term_link(context, *place.second); });
}

/// The filters of a request but the region, for the map's links.
SearchRequest everywhere(SearchRequest request) {
  std::erase_if(request.filters, [](const Filter& filter) { return filter.kind == Kind::region; });
  request.page = 1;
  return request;
}

bool narrows(const SearchRequest& request) {
  return !request.text.empty() || !request.filters.empty();
}

/// Places with their numbers: of the search where one is under way, else of all records.
class Counted {
 public:
  Counted(const PageContext& context, SearchRequest request)
      : context_(context), request_(std::move(request)) {
    if (!narrows(request_)) return;
    auto counted = request_;
    counted.language = context.language;
    counted.size = 1;
    answer_ = context.site_context.searcher.search(counted);
  }

  MapPart part(const std::string& id) const {
    constexpr auto scale = MapScale::municipalities;
    if (!narrows(request_))
      return {organizations_in(*context_.snapshot, id), context_.link(path_of(Kind::region, id)),
              false, scale};
    auto here = request_;
    here.filters.push_back({Kind::region, {id}});
    return {count_in(id), results_link(context_, here), false, scale};
  }
  View row(const std::string& id) const {
    const auto one = part(id);
    View view;
    view["id"] = id;
    view["text"] = context_.label(Kind::region, id);
    view["href"] = one.href;
    view["count"] = std::to_string(one.count);
    return view;
  }

 private:
  std::size_t count_in(const std::string& region) const {
    for (const auto& facet : answer_.facets)
      if (facet.kind == Kind::region)
        for (const auto& value : facet.values)
          if (value.id == region) return value.count;
    return 0;
  }

  const PageContext& context_;
  SearchRequest request_;
  Answer answer_;
};

/// Municipalities under their planning region, those with most first, those without any last.
View parts_with_somebody(const PageContext& context, const Counted& counted,
                         const std::vector<std::string>& municipalities) {
  return list_of(planning_regions(*context.snapshot), [&](const std::string& region) {
    std::vector<std::string> inside;
    for (const auto& id : municipalities)
      if (const auto* term = context.snapshot->term(Kind::region, id);
          term && term->parent == region && counted.part(id).count > 0)
        inside.push_back(id);
    std::ranges::stable_sort(inside, std::ranges::greater{},
                             [&](const std::string& id) { return counted.part(id).count; });
    auto view = counted.row(region);
    view["inside"] = list_of(inside, [&](const std::string& id) { return counted.row(id); });
    return view;
  });
}

std::optional<Reply> region_page(const PageContext& context, const std::string& id) {
  const auto& snapshot = *context.snapshot;
  if (snapshot.term(Kind::region, id) == nullptr) return std::nullopt;
  const SearchRequest request{.filters = {{Kind::region, {id}}}, .language = context.language};
  const auto answer = context.site_context.searcher.search(request);
  const auto count = static_cast<std::int64_t>(answer.groups[0]);
  const auto label = context.label(Kind::region, id);
  const auto& hierarchy = snapshot.hierarchy();
  View view;
  view["name"] = label;
  view["found"] = context.say("region.found", {{"place", context.locative(id)}, {"count", count}});
  view["local"] = local_bodies(context, request, answer);
  view["nationwide"] = nationwide(context, request, answer);
  view["filter_href"] = results_link(context, request);
  view["tables"] = table_links(context, request);
  view["subscribe_href"] = context.link("/subscribe", "region=" + id);
  view["filter_text"] = context.count("region.all", answer.total);
  view["beside"] = places_of(context, hierarchy.surroundings(id).near);
  view["inside"] = places_of(context, hierarchy.narrower(Kind::region, id));
  for (const auto* list : {"beside", "inside"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
  view["self_href"] = share_link(context, path_of(Kind::region, id));
  put_now(view, context, request);
  put_also(view, context, request, answer);
  Breadcrumbs steps{{context.say("nav.home"), "/"}, {context.say("nav.map"), "/regions"}};
  const auto around = hierarchy.broader(Kind::region, id);
  for (auto wider = around.rbegin(); wider != around.rend(); ++wider)
    if (snapshot.term(Kind::region, *wider)->region.type != "country")
      steps.emplace_back(context.label(Kind::region, *wider), path_of(Kind::region, *wider));
  view["crumbs"] = breadcrumbs_view(context, steps);
  steps.emplace_back(label, path_of(Kind::region, id));
  const PageFacts facts{
      .title = label,
      .description = context.say("region.description", {{"name", label}, {"count", count}}),
      .path = path_of(Kind::region, id),
      .feeds = feeds_about(context, *snapshot.term(Kind::region, id), view),
      .json_ld = breadcrumbs_json_ld(context, steps)};
  return framed(context, "region", facts, std::move(view));
}

Reply regions_page(const PageContext& context) {
  auto checked = search_request(context.request.parameters, *context.snapshot);
  const auto request = everywhere(checked.ok() ? checked.value : SearchRequest{});
  const Counted counted{context, request};
  auto municipalities = map_municipalities(*context.snapshot);
  std::ranges::sort(municipalities, {}, [&](const std::string& id) {
    return sort_key(context.label(Kind::region, id), code_of(context.language));
  });
  std::vector<std::string> empty;
  std::ranges::copy_if(municipalities, std::back_inserter(empty),
                       [&](const std::string& id) { return counted.part(id).count == 0; });
  auto shown = municipalities;
  std::ranges::copy(planning_regions(*context.snapshot), std::back_inserter(shown));
  const auto title = context.say("regions.title");
  Breadcrumbs steps{{context.say("nav.home"), "/"}};
  View view;
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["title_text"] = title;
  view["lead"] = context.say(narrows(request) ? "regions.narrowed" : "regions.lead");
  view["parts"] = parts_with_somebody(context, counted, municipalities);
  view["empty"] = list_of(empty, [&](const std::string& id) { return counted.row(id); });
  view["has_empty"] = !empty.empty();
  view["legend"] = map_legend();
  view["places_href"] = context.link("/places");
  view["part"] = map_of(context, shown, [&](const std::string& id) { return counted.part(id); });
  steps.emplace_back(title, "/regions");
  const PageFacts facts{
      .title = title, .path = "/regions", .json_ld = breadcrumbs_json_ld(context, steps)};
  return framed(context, "regions", facts, std::move(view));
}

std::vector<std::string> served_regions(const PageContext& context) {
  std::vector<std::string> ids;
  for (const auto* region : context.snapshot->terms(Kind::region))
    if (context.snapshot->organizations_of(Kind::region, region->id) > 0) ids.push_back(region->id);
  return ids;
}

}  // namespace

std::span<const Route> region_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/regions", .page = regions_page, .sitemap = itself},
      {.pattern = page_pattern_of(Kind::region),
       .page = region_page,
       .markdown = term_markdown_page<Kind::region>,
       .sitemap = served_regions},
  });
  return routes;
}

}  // namespace blakus

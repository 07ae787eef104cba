// /search: organizations and what the network has besides, mixed, for whoever wants everything
// about something; and its feed, the newest first.

#include <algorithm>

#include "core/kinds/paths.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/first_call.h"
#include "server/http/site/frame.h"
#include "server/http/site/kinds/network/list_files.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/kinds/organization/organization_entry.h"

namespace blakus {
namespace {

constexpr const char* all_kinds_path = "/search";
constexpr const char* all_kinds_feed_path = "/search.atom";

/// Of one kind alone where one is chosen; as a link to the list of that kind.
std::string kinds_query(const SearchRequest& request) {
  auto query = query_string(request);
  if (request.kinds.size() == searched_kinds.size()) return query;
  for (const auto kind : request.kinds)
    query.append(query.empty() ? "" : "&").append("kinds=").append(name_of(kind));
  return query;
}

View all_kinds_way(const PageContext& context, const SearchRequest& request,
                   const std::string& text) {
  const bool by_post = context.settings.search_by_post;
  const auto query = kinds_query(request);
  View view;
  view["text"] = text;
  view["href"] = by_post ? View(false) : View(context.link(all_kinds_path, query));
  view["again"] = by_post ? View(query) : View(false);
  view["action"] = context.link(all_kinds_path);
  return view;
}

View organization_row(const PageContext& context, const Organization& organization) {
  View view;
  view["title"] = foreign_text(organization.name, context.language);
  view["href"] = context.link(path_of(Kind::organization, organization.id));
  view["kind"] = context.say("item.organization");
  for (const auto* none : {"off", "when", "organization", "text", "right", "cancelled", "hit"})
    view[none] = View(false);
  view["lines"] = View{View::type::list};
  return view;
}

View kind_chips(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  View chips{View::type::list};
  auto other = request;
  other.page = 1;
  other.kinds.assign(searched_kinds.begin(), searched_kinds.end());
  const auto add = [&](const std::string& text, bool current) {
    auto chip = all_kinds_way(context, other, text);
    chip["current"] = current;
    chips << std::move(chip);
  };
  add(context.say("all.everything"), request.kinds.size() == searched_kinds.size());
  for (const auto& one : answer.kinds) {
    if (one.count == 0) continue;
    other.kinds = {one.kind};
    const auto key = one.kind == Kind::organization
                         ? std::string("organizations")
                         : "list.found_" + std::string(name_of(one.kind));
    add(context.count(key, one.count), request.kinds == other.kinds);
  }
  return chips;
}

View pager_of_all(const PageContext& context, const SearchRequest& request, const Answer& answer) {
  if (answer.pages <= 1 || answer.page > answer.pages) return View(false);
  auto other = request;
  View view;
  other.page = answer.page - 1;
  view["earlier"] =
      answer.page > 1 ? all_kinds_way(context, other, context.say("pager.earlier")) : View(false);
  other.page = answer.page + 1;
  const auto next =
      std::min(answer.size, answer.total - std::min(answer.total, answer.page * answer.size));
  view["later"] = answer.page < answer.pages
                      ? all_kinds_way(context, other, context.count("list.more", next))
                      : View(false);
  view["where"] = context.say("pager.where", {{"page", static_cast<std::int64_t>(answer.page)},
                                              {"pages", static_cast<std::int64_t>(answer.pages)}});
  return view;
}

SearchRequest of_organizations(const SearchRequest& request) {
  auto organizations = request;
  organizations.kinds = {Kind::organization};
  organizations.page = 1;
  return organizations;
}

/// Of all kinds where none is named.
CheckedParameters<SearchRequest> all_kinds_request(const PageContext& context) {
  auto checked = kinds_search_request(context.request.parameters, *context.snapshot);
  auto& request = checked.value;
  request.language = context.language;
  if (request.asks_for_organizations_alone() && context.parameter("kinds").empty())
    request.kinds.assign(searched_kinds.begin(), searched_kinds.end());
  return checked;
}

/// Every record that the search finds, whatever its kind, the newest first.
std::vector<FeedEntry> newest_entries(const PageContext& context, const SearchRequest& request) {
  const auto& searcher = context.site_context.searcher;
  std::vector<FeedEntry> entries;
  if (request.asks_for(Kind::organization))
    for (const auto& organization : searcher.every(request)) {
      entries.push_back(organization_entry(context, *organization));
      entries.back().language = code_of(context.language);
    }
  for (const auto* record : searcher.records(request).records)
    entries.push_back(record_entry(context, *record));
  std::ranges::stable_sort(entries, std::ranges::greater{}, [](const FeedEntry& entry) {
    return feed_moment(entry.updated.empty() ? entry.published : entry.updated);
  });
  entries.resize(std::min(entries.size(), most_entries));
  return entries;
}

Reply all_kinds_feed(const PageContext& context) {
  const auto checked = all_kinds_request(context);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  auto request = checked.value;
  request.page = 1;
  const auto query = kinds_query(request);
  const auto page = context.own_link(all_kinds_path, query);
  return atom_feed({.id = page,
                    .title = context.say("all.title") + " – " + context.site_name(),
                    .self = context.own_link(all_kinds_feed_path, query),
                    .page = page,
                    .author = context.site_name(),
                    .language = std::string(code_of(context.language)),
                    .updated = context.snapshot->built(),
                    .entries = newest_entries(context, request)});
}

/// None where words must stand in no address.
std::vector<FeedLink> feed_of_all(const PageContext& context, SearchRequest request) {
  if (context.settings.search_by_post) return {};
  request.page = 1;
  return {{context.link(all_kinds_feed_path, kinds_query(request)), atom_type,
           context.say("feed.atom")}};
}

Reply all_kinds_page(const PageContext& context) {
  const auto checked = all_kinds_request(context);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto& request = checked.value;
  const auto answer = context.site_context.searcher.search(request);
  View view;
  view["title_text"] = context.say("all.title");
  view["call"] = first_call(context, answer.crisis);
  view["action"] = context.link(all_kinds_path);
  view["words"] = request.text;
  view["found"] = context.count("all.found", answer.total);
  view["some"] = !answer.matches.empty();
  view["chips"] = kind_chips(context, request, answer);
  view["rows"] = list_of(answer.matches, [&](const Match& match) {
    return match.other ? record_row_with_kind(context, *match.other)
                       : organization_row(context, *match.organization);
  });
  view["pager"] = pager_of_all(context, request, answer);
  view["organizations"] =
      results_way(context, of_organizations(request), context.say("list.organizations"));
  view["tell_href"] = mail_to_network(context, context.say("mail.nobody"));
  const bool by_post = context.settings.search_by_post;
  const auto query = kinds_query(request);
  const PageFacts facts{.title = context.say("all.title"),
                        .description = context.say("all.lead"),
                        .path = all_kinds_path,
                        .query = by_post ? "" : query,
                        .again = by_post ? query : "",
                        .feeds = feed_of_all(context, request),
                        .indexed = request.text.empty() && request.filters.empty()};
  return framed(context, "network_all", facts, std::move(view));
}

}  // namespace

std::span<const Route> all_kinds_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/search", .page = all_kinds_page, .takes = Takes::searches, .sitemap = itself},
      {.pattern = all_kinds_feed_path, .page = all_kinds_feed, .crawled = false},
  });
  return routes;
}

}  // namespace blakus

// News as Atom: of the same filters as the list.

#include "core/kinds/paths.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/feed.h"
#include "server/http/site/kinds/network/list_request.h"
#include "server/search/rank/field_filters.h"

namespace blakus {
namespace {

FeedEntry entry_of(const PageContext& context, const News& news) {
  const auto path = path_of(Kind::news, news.id);
  const auto organization = context.snapshot->organization(news.organization_id);
  const auto language = language_for(news.title, context.language);
  return {.id = context.own_address() + path,
          .title = news.title.in(language),
          .href = context.own_link(path),
          .published = news.date,
          .updated = "",
          .author = organization ? text_for(organization->name, context.language) : "",
          .summary = news.summary.in(language),
          .language = std::string(code_of(language))};
}

Reply news_feed(const PageContext& context) {
  const auto checked = list_request(context, Kind::news);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto found = context.site_context.searcher.records(checked.value.search);
  const auto query = query_string(on_page(checked.value, 1));
  const auto path = std::string(list_path_of(Kind::news));
  Feed feed{.id = context.own_link(path, query),
            .title = context.say("list.title_news") + " – " + context.say("site"),
            .self = context.own_link(path + ".atom", query),
            .page = context.own_link(path, query),
            .author = context.say("site"),
            .language = std::string(code_of(context.language)),
            .updated = "",
            .entries = {}};
  for (const auto* record : found.records)
    if (feed.entries.size() < most_entries)
      feed.entries.push_back(entry_of(context, std::get<News>(record->record)));
  return atom_feed(feed);
}

}  // namespace

std::span<const Route> news_feed_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/news.atom", .page = news_feed},
  });
  return routes;
}

}  // namespace blakus

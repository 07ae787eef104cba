#include "server/http/site/kinds/network/list_files.h"

#include <algorithm>
#include <utility>

#include "core/exchange/csv_writer.h"
#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "core/text/slug.h"
#include "server/http/app/listed_records.h"
#include "server/http/app/made_path.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/kinds/network/record_cells.h"
#include "server/http/site/table.h"

namespace blakus {
namespace {

constexpr std::string_view table_type = "text/csv; charset=utf-8; header=present";

template <Kind kind>
inline constexpr MadePath table_path{list_path_of(kind), ".csv"};
template <Kind kind>
inline constexpr MadePath feed_path{list_path_of(kind), ".atom"};

/// Days to come are no days of publication: an entry of the future would stand first for ever.
std::string published_on(const OtherRecord& other, const std::string& today) {
  const auto* event = std::get_if<Event>(&other.record);
  if (event && !event->changed.empty()) return event->changed;
  return std::min(other.order, today);
}

template <Kind kind>
Reply list_feed(const PageContext& context) {
  const auto checked = list_request(context, kind);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto listed = listed_records(context.site_context.searcher, checked.value);
  const auto query = query_string(on_page(checked.value, 1));
  const auto path = std::string(list_path_of(kind));
  Feed feed{.id = context.own_link(path, query),
            .title = context.say("list.title_" + std::string(name_of(kind))) + " – " +
                     context.site_name(),
            .self = context.own_link(feed_path<kind>.text(), query),
            .page = context.own_link(path, query),
            .author = context.site_name(),
            .language = std::string(code_of(context.language)),
            .updated = "",
            .entries = {}};
  for (const auto* record : listed.records)
    if (feed.entries.size() < most_entries) feed.entries.push_back(record_entry(context, *record));
  return atom_feed(feed);
}

/// "/events.csv?…" with the rows of "/events?…", all its pages.
template <Kind kind>
Reply list_table(const PageContext& context) {
  const auto checked = list_request(context, kind);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto listed = listed_records(context.site_context.searcher, checked.value);
  std::string csv{utf8_byte_order_mark};
  const auto separator = csv_separator(context.language);
  append_csv_row(csv, header_cells(context, kind), separator);
  for (const auto* record : listed.records)
    append_csv_row(csv, record_cells(context, record->record), separator);
  const auto name = slug_of(context.say("list.title_" + std::string(name_of(kind)))) + "-" +
                    data_day(context) + ".csv";
  return data_file(context, table_type, name, std::move(csv));
}

template <std::size_t... Index>
constexpr std::array<Route, 2 * sizeof...(Index)> file_rows(std::index_sequence<Index...>) {
  return {Route{.pattern = table_path<network_kinds[Index]>.text(),
                .page = list_table<network_kinds[Index]>,
                .takes = Takes::searches,
                .part = "network",
                .crawled = false}...,
          Route{.pattern = feed_path<network_kinds[Index]>.text(),
                .page = list_feed<network_kinds[Index]>,
                .part = "network"}...};
}

std::vector<FeedLink> feeds_with(const PageContext& context, const std::string& query, bool events,
                                 bool news) {
  std::vector<FeedLink> feeds;
  if (events)
    feeds.push_back(
        {context.link("/events.ics", query), "text/calendar", context.say("feed.calendar")});
  if (news)
    feeds.push_back({context.link("/news.atom", query), atom_type, context.say("feed.atom")});
  return feeds;
}

bool may_stand_in_address(const PageContext& context, const ListRequest& request) {
  return !context.settings.search_by_post || request.search.text.empty();
}

}  // namespace

FeedEntry record_entry(const PageContext& context, const OtherRecord& other) {
  const auto path = path_of(other.kind, id_of(other.record));
  const auto organization = context.snapshot->organization(organization_id_of(other.record));
  const auto& title = title_of(other.record);
  const auto language = language_for(title, context.language);
  const bool dated = other.kind == Kind::event || other.kind == Kind::call;
  return {.id = context.own_address() + path,
          .title = title.in(language) +
                   (dated && !other.order.empty() ? ", " + context.date(other.order) : ""),
          .href = context.own_link(path),
          .published = published_on(other, context.today()),
          .updated = "",
          .author = organization ? text_for(organization->name, context.language) : "",
          .summary = text_for(summary_of(other.record), context.language),
          .language = std::string(code_of(language))};
}

std::vector<FeedLink> feeds_of_list(const PageContext& context, const ListRequest& request) {
  if (!may_stand_in_address(context, request)) return {};
  const auto query = query_string(on_page(request, 1));
  const std::string path{list_path_of(request.kind())};
  std::vector<FeedLink> feeds;
  if (request.kind() == Kind::event || request.kind() == Kind::call)
    feeds.push_back(
        {context.link(path + ".ics", query), "text/calendar", context.say("feed.calendar")});
  feeds.push_back({context.link(path + ".atom", query), atom_type, context.say("feed.atom")});
  return feeds;
}

std::vector<FeedLink> feeds_about(const PageContext& context, const TaxonomyTerm& term,
                                  const View& now) {
  return feeds_with(context, std::string(name_of(term.kind)) + "=" + term.id,
                    now.get("has_coming")->is_true(), now.get("has_news")->is_true());
}

std::vector<FeedLink> feeds_of_organization(const PageContext& context, const std::string& id) {
  bool events = false;
  bool news = false;
  const auto& others = context.snapshot->others();
  for (const auto number : others.of_organization(id)) {
    const auto* event = std::get_if<Event>(&others[number].record);
    events = events || (event && !next_day(*event, context.today()).empty());
    news = news || others[number].kind == Kind::news;
  }
  return feeds_with(context, "organization=" + id, events, news);
}

std::string table_of_list(const PageContext& context, const ListRequest& request) {
  if (!may_stand_in_address(context, request)) return {};
  return context.link(std::string(list_path_of(request.kind())) + ".csv",
                      query_string(on_page(request, 1)));
}

std::span<const Route> list_file_routes() {
  static constexpr auto routes = file_rows(std::make_index_sequence<network_kinds.size()>{});
  return routes;
}

}  // namespace blakus

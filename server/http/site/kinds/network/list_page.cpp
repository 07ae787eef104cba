// The list of one kind of the network: search field, filters with counts, rows, ways on. One page
// for all kinds; what differs stands in kind_lists.h and record_rows.cpp.

#include <algorithm>
#include <utility>

#include "core/kinds/paths.h"
#include "core/text/day.h"
#include "server/http/app/listed_records.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/facet_panel.h"
#include "server/http/site/first_call.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/network/list_files.h"
#include "server/http/site/kinds/network/list_filters.h"
#include "server/http/site/kinds/network/list_groups.h"
#include "server/http/site/kinds/network/list_way.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

std::string kind_key(const char* beginning, Kind kind) {
  return std::string(beginning) + std::string(name_of(kind));
}

using Records = RecordsOfList;

/// How many there are, the sum of the known amounts, and how many amounts are not known.
View tally_of(const PageContext& context, const ListRequest& request, const Records& records) {
  if (!list_of_kind(request.kind()).has_amounts || records.empty()) return View(false);
  const auto [cents, unknown] = sum_of_amounts(records);
  View view;
  view["sum"] = euro_text(context, cents);
  view["unknown"] = unknown == 0 ? View(false) : View(std::to_string(unknown));
  return view;
}

View view_chip(const PageContext& context, const ListRequest& request, const char* key,
               bool current) {
  auto view = list_way(context, request, context.say(key));
  view["current"] = current;
  return view;
}

/// The month of the list, else the first in which something is to come, else this one.
std::string nearest_month(const PageContext& context, const Records& records) {
  constexpr std::size_t length = 7;
  for (const auto* one : records)
    if (one->to_come && one->order.size() >= length) return one->order.substr(0, length);
  return context.today().substr(0, length);
}

View views_of(const PageContext& context, const ListRequest& request, const FoundRecords& found) {
  View views{View::type::list};
  if (!list_of_kind(request.kind()).has_days) return views;
  const auto month = request.value(month_field);
  const auto when = request.value(when_field);
  const auto whole = with_field(with_field(request, month_field, ""), when_field, "");
  views << view_chip(context, whole, "list.all_dates", month.empty() && when.empty());
  views << view_chip(context, with_field(whole, when_field, std::string(coming)), "list.coming",
                     when == coming);
  views << view_chip(context, with_field(whole, when_field, std::string(past)), "list.past",
                     when == past);
  if (request.kind() == Kind::event)
    views << view_chip(context,
                       with_field(whole, month_field, nearest_month(context, found.records)),
                       "list.by_month", !month.empty());
  return views;
}

/// {heading, earlier, later}: ways to the months before and after.
View month_of(const PageContext& context, const ListRequest& request) {
  const auto month = request.value(month_field);
  if (month.empty() || request.kind() != Kind::event) return View(false);
  constexpr std::size_t length = 7;
  const auto way = [&](int months) {
    const auto day = months_after(*day_in(month + "-01"), months);
    const auto other = iso_text(day).substr(0, length);
    return list_way(context, with_field(request, month_field, other), context.date(other));
  };
  View view;
  view["heading"] = context.date(month);
  view["earlier"] = way(-1);
  view["later"] = way(1);
  return view;
}

View pager_of_list(const PageContext& context, const ListRequest& request, std::size_t total) {
  const auto size = request.search.size;
  const auto page = request.search.page;
  const auto pages = (total + size - 1) / size;
  if (pages <= 1 || page > pages) return View(false);
  View view;
  const auto way = [&](std::size_t number, const std::string& text) {
    return list_way(context, on_page(request, number), text);
  };
  view["earlier"] = page > 1 ? way(page - 1, context.say("pager.earlier")) : View(false);
  view["later"] =
      page < pages ? way(page + 1, context.count("list.more", std::min(size, total - page * size)))
                   : View(false);
  view["where"] = context.say("pager.where", {{"page", static_cast<std::int64_t>(page)},
                                              {"pages", static_cast<std::int64_t>(pages)}});
  return view;
}

/// Without a match there is the whole list, the same words among organizations, and the network.
View ways_from_empty(const PageContext& context, const ListRequest& request) {
  View ways{View::type::list};
  if (request.is_narrowed()) {
    ListRequest whole;
    whole.search.kinds = request.search.kinds;
    ways << list_way(context, whole, context.say(kind_key("list.whole_", request.kind())));
  }
  SearchRequest organizations;
  organizations.text = request.search.text;
  organizations.filters = request.search.filters;
  if (!organizations.text.empty() || !organizations.filters.empty()) {
    auto way = results_way(context, organizations, context.say("list.organizations"));
    way["action"] = context.link("/");
    ways << std::move(way);
  }
  return ways;
}

View orders_of(const PageContext& context, const ListRequest& request) {
  View orders{View::type::list};
  if (!list_of_kind(request.kind()).has_amounts) return orders;
  constexpr auto keys = std::to_array<const char*>({"order.usual", "order.amount", "order.title"});
  for (std::size_t at = 0; at < keys.size(); ++at) {
    auto other = on_page(request, 1);
    other.order = static_cast<ListOrder>(at);
    orders << view_chip(context, other, keys[at], request.order == other.order);
  }
  return orders;
}

void put_form(View& view, const PageContext& context, const ListRequest& request,
              const FoundRecords& found, const Answer& answer) {
  const auto& list = list_of_kind(request.kind());
  view["action"] = context.link(std::string(list_path_of(request.kind())));
  view["q_label"] = context.say(list.has_amounts ? "list.words_or_number" : "list.words");
  view["words"] = request.search.text;
  view["filters"] = list_filters(context, request, found, answer);
  view["amounts"] = list.has_amounts;
  view["amount_from"] = request.value(amount_from_field);
  view["amount_to"] = request.value(amount_to_field);
  View kept{View::type::list};
  for (const auto field : {when_field, month_field}) {
    if (request.value(field).empty()) continue;
    View one;
    one["name"] = std::string(field);
    one["value"] = request.value(field);
    kept << std::move(one);
  }
  view["kept"] = std::move(kept);
  ListRequest whole;
  whole.search.kinds = request.search.kinds;
  view["clear"] =
      request.is_narrowed() ? list_way(context, whole, context.say("filters.clear")) : View(false);
}

void put_rows(View& view, const PageContext& context, const ListRequest& request,
              const Records& records) {
  const auto month = request.value(month_field);
  const auto shown = window_of(records, request.search);
  view["groups"] = month.empty() ? list_groups(context, shown,
                                               request.order == ListOrder::usual
                                                   ? list_of_kind(request.kind()).grouping
                                                   : Grouping::none,
                                               request.search.text)
                                 : month_groups(context, records, month);
  view["pager"] = month.empty() ? pager_of_list(context, request, records.size()) : View(false);
  view["past_end"] = request.search.page > 1 && shown.empty() && !records.empty() && month.empty()
                         ? list_way(context, on_page(request, 1), context.say("pager.first"))
                         : View(false);
  const bool none_coming = list_of_kind(request.kind()).has_days && month.empty() &&
                           request.search.page == 1 && request.value(when_field) != past &&
                           !records.empty() && !records.front()->to_come;
  view["none_coming"] =
      none_coming ? View(context.say(kind_key("list.none_coming_", request.kind()))) : View(false);
}

PageFacts facts_of_list(const PageContext& context, const ListRequest& request,
                        const std::string& title, std::size_t total) {
  const bool by_post = context.settings.search_by_post;
  const auto query = query_string(request);
  return {.title = title,
          .description = context.say(kind_key("list.about_", request.kind())),
          .path = std::string(list_path_of(request.kind())),
          .query = by_post ? "" : query,
          .again = by_post ? query : "",
          .feeds = feeds_of_list(context, request),
          .indexed = total > 0 && !request.is_narrowed() && request.search.page == 1,
          .json_ld =
              breadcrumbs_json_ld(context, {{context.say("nav.home"), "/"},
                                            {title, std::string(list_path_of(request.kind()))}})};
}

Reply list_page_of(const PageContext& context, Kind kind) {
  auto checked = list_request(context, kind);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto& request = checked.value;
  const auto& searcher = context.site_context.searcher;
  const auto [found, records] = listed_records(searcher, request);
  const auto answer = searcher.search(request.search);
  View view;
  const auto title = context.say(kind_key("list.title_", kind));
  view["title_text"] = title;
  view["about"] = context.say(kind_key("list.about_", kind));
  view["found"] = context.count(kind_key("list.found_", kind), records.size());
  view["call"] = first_call(context, answer.crisis);
  view["some"] = !records.empty();
  view["tally"] = tally_of(context, request, records);
  view["views"] = views_of(context, request, found);
  view["has_views"] = has_items(*view.get("views"));
  view["month"] = month_of(context, request);
  view["orders"] = orders_of(context, request);
  view["has_orders"] = has_items(*view.get("orders")) && records.size() > 1;
  view["empty"] =
      context.say(kind_key(request.is_narrowed() ? "list.nothing_" : "list.none_", kind));
  view["ways"] = ways_from_empty(context, request);
  view["tell_href"] = mail_to_network(context, title);
  view["suggest_href"] = is_suggested_by_anyone(kind)
                             ? View(context.link("/suggest/" + std::string(name_of(kind))))
                             : View(false);
  view["suggest_text"] =
      is_suggested_by_anyone(kind) ? context.say(kind_key("own.suggest_", kind)) : std::string();
  view["table_href"] = records.empty() ? View(false) : some(table_of_list(context, request));
  put_form(view, context, request, found, answer);
  put_rows(view, context, request, records);
  return framed(context, "network_list", facts_of_list(context, request, title, records.size()),
                std::move(view));
}

template <Kind kind>
Reply list_page(const PageContext& context) {
  return list_page_of(context, kind);
}

template <std::size_t... Index>
constexpr std::array<Route, sizeof...(Index)> routes_of(std::index_sequence<Index...>) {
  return {Route{.pattern = list_path_of(network_kinds[Index]),
                .page = list_page<network_kinds[Index]>,
                .takes = Takes::searches,
                .part = "network",
                .sitemap = itself}...};
}

}  // namespace

std::span<const Route> network_list_routes() {
  static constexpr auto routes = routes_of(std::make_index_sequence<network_kinds.size()>{});
  return routes;
}

}  // namespace blakus

#include "server/http/site/kinds/network/network_now.h"

#include <algorithm>

#include "core/text/day.h"
#include "server/http/site/kinds/network/list_way.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

constexpr std::size_t most_items = 3;
constexpr int months_of_news = 12;
constexpr std::size_t digits_of_month = 7;

/// News of the last twelve months with at least its month known.
bool is_fresh(const OtherRecord& other, const std::string& since) {
  return other.kind == Kind::news && other.order.size() >= digits_of_month &&
         other.order >= since.substr(0, other.order.size());
}

std::string count_text(const PageContext& context, const KindCount& one) {
  return context.count("list.found_" + std::string(name_of(one.kind)), one.count);
}

}  // namespace

void put_now(View& view, const PageContext& context, const SearchRequest& request) {
  SearchRequest others;
  others.filters = request.filters;
  others.kinds = {Kind::event, Kind::news};
  const auto since = months_before(context.today(), months_of_news);
  View coming_rows{View::type::list};
  View news_rows{View::type::list};
  std::size_t events = 0;
  std::size_t news = 0;
  const auto found = context.site_context.searcher.records(others);
  for (const auto* other : found.records) {
    if (other->kind == Kind::event && other->to_come && ++events <= most_items) {
      auto row = record_row(context, *other);
      row["when"] = some(context.date(other->order));
      coming_rows << std::move(row);
    }
    if (is_fresh(*other, since) && ++news <= most_items) news_rows << record_row(context, *other);
  }
  view["has_coming"] = has_items(coming_rows);
  view["has_news"] = has_items(news_rows);
  view["has_now"] = has_items(coming_rows) || has_items(news_rows);
  view["coming"] = std::move(coming_rows);
  view["news"] = std::move(news_rows);
}

void put_also(View& view, const PageContext& context, const SearchRequest& request,
              const Answer& answer) {
  View also{View::type::list};
  for (const auto& one : answer.kinds) {
    if (one.kind == Kind::organization || one.count == 0) continue;
    ListRequest list;
    list.search.text = request.text;
    list.search.exactly = request.exactly;
    list.search.filters = request.filters;
    list.search.near = request.near;
    list.search.radius_km = request.radius_km;
    list.search.kinds = {one.kind};
    also << list_way(context, list, count_text(context, one));
  }
  view["has_also"] = has_items(also);
  view["also"] = std::move(also);
}

}  // namespace blakus

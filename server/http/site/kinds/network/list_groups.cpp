#include "server/http/site/kinds/network/list_groups.h"

#include <algorithm>

#include "core/kinds/event/occurrences.h"
#include "core/text/day.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/kinds/organization/cards.h"
#include "server/search/index/page_hit.h"

namespace blakus {
namespace {

constexpr std::size_t length_of_year = 4;
constexpr std::size_t most_dates_of_month = 40;
constexpr std::size_t digits_to_month = 7;

std::string heading_of(const PageContext& context, const OtherRecord& other, Grouping grouping) {
  switch (grouping) {
    case Grouping::none:
      return {};
    case Grouping::by_institution:
      if (const auto* seat = std::get_if<Seat>(&other.record)) return seat->institution;
      return {};
    case Grouping::by_deadline:
      return context.say(other.to_come ? "call.open" : "call.over");
    case Grouping::by_day:
      if (other.to_come) return day_text(context, other.order);
      [[fallthrough]];
    case Grouping::by_year:
      return other.order.empty()
                 ? context.say("list.no_date")
                 : context.say("list.of_year", {{"year", other.order.substr(0, length_of_year)}});
  }
  return {};
}

/// Puts rows under the heading that they have in common with the row before.
class Groups {
 public:
  void add(const std::string& heading, View row) {
    if (!begun_ || heading != heading_) end();
    begun_ = true;
    heading_ = heading;
    rows_ << std::move(row);
  }
  View view() {
    end();
    return std::move(groups_);
  }

 private:
  void end() {
    if (!begun_) return;
    View group;
    group["heading"] = some(heading_);
    group["rows"] = std::move(rows_);
    groups_ << std::move(group);
    rows_ = View{View::type::list};
  }

  View groups_{View::type::list};
  View rows_{View::type::list};
  std::string heading_;
  bool begun_ = false;
};

struct DateOfRecord {
  std::string day;
  std::string time;
  const OtherRecord* record = nullptr;
};

std::vector<DateOfRecord> dates_in(std::span<const OtherRecord* const> records,
                                   const std::string& month) {
  std::vector<DateOfRecord> dates;
  for (const auto* record : records)
    if (const auto* event = std::get_if<Event>(&record->record))
      for (const auto& one : occurrences(*event, month + "-01", most_dates_of_month))
        if (one.day.starts_with(month)) dates.push_back({one.day, one.start_time, record});
  std::ranges::stable_sort(dates, [](const DateOfRecord& a, const DateOfRecord& b) {
    const bool whole = a.day.size() > digits_to_month;
    if (whole != (b.day.size() > digits_to_month)) return whole;
    return std::pair{a.day, a.time} < std::pair{b.day, b.time};
  });
  return dates;
}

/// {page, href, parts: [{text, mark}]}: where in a document the words stand.
View hit_of(const PageContext& context, const OtherRecord& other, const std::string& words) {
  const auto& document = std::get<Document>(other.record);
  const auto hit = page_hit(*context.snapshot, document.id, words);
  if (!hit) return View(false);
  const auto page = std::to_string(hit->page);
  View view;
  view["parts"] = marked_parts(hit->text);
  view["where"] = context.say("document.hit", {{"page", page}});
  view["href"] = document.url.empty() ? View(false) : View(document.url + "#page=" + page);
  view["open"] = context.say("document.open", {{"page", page}});
  return view;
}

}  // namespace

View list_groups(const PageContext& context, std::span<const OtherRecord* const> records,
                 Grouping grouping, const std::string& words) {
  Groups groups;
  for (const auto* record : records) {
    auto row = record_row(context, *record);
    if (record->kind == Kind::document && !words.empty())
      row["hit"] = hit_of(context, *record, words);
    groups.add(heading_of(context, *record, grouping), std::move(row));
  }
  return groups.view();
}

View month_groups(const PageContext& context, std::span<const OtherRecord* const> records,
                  const std::string& month) {
  Groups groups;
  for (const auto& date : dates_in(records, month)) {
    const bool whole = day_in(date.day).has_value();
    auto row = record_row_on(context, *date.record, date.day);
    row["when"] = some(time_text(context, date.time));
    groups.add(whole ? day_text(context, date.day) : context.say("events.no_day"), std::move(row));
  }
  return groups.view();
}

}  // namespace blakus

#include "core/kinds/event/occurrences.h"

#include <algorithm>
#include <chrono>
#include <optional>

#include "core/text/day.h"

namespace blakus {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr int longest_interval = 520;
constexpr int steps_before = 60;  ///< what was moved may have stood earlier
constexpr int last_year_of_rules = 2200;

/// The days of a rule, one after the other.
class DaysOfRule {
 public:
  DaysOfRule(const Event& event, year_month_day first)
      : every_(event.repeats.every),
        interval_(std::clamp(event.repeats.interval.value_or(1), 1, longest_interval)),
        first_(first),
        weekday_(sys_days{first}),
        nth_((static_cast<unsigned>(first.day()) - 1) / 7 + 1) {}

  /// Some steps before the first one on or after a day; the rule begins at 0.
  int step_before(year_month_day day) const {
    const auto passed = (sys_days{day} - sys_days{first_}).count();
    const auto longest = every_ == "week" ? 7 : 31;
    return std::max(0, static_cast<int>(passed / (longest * interval_)) - steps_before);
  }
  /// The day number `step` from 0; nothing in a month without such a day (a fifth Tuesday).
  std::optional<year_month_day> day(int step) const {
    if (every_ == "week") return year_month_day{sys_days{first_} + days{7 * interval_ * step}};
    const auto month = first_.year() / first_.month() + months{interval_ * step};
    if (every_ == "month_last_weekday")
      return year_month_day{sys_days{month / weekday_[std::chrono::last]}};
    const auto indexed = month / weekday_[nth_];
    if (!indexed.ok()) return std::nullopt;
    return year_month_day{sys_days{indexed}};
  }

 private:
  std::string every_;
  int interval_;
  year_month_day first_;
  std::chrono::weekday weekday_;
  unsigned nth_;
};

Occurrence occurrence_on(const std::string& day, const Event& event) {
  const auto& repeats = event.repeats;
  Occurrence one{.day = day,
                 .start_time = event.start_time,
                 .moved_from = "",
                 .cancelled = std::ranges::count(repeats.cancelled, day) > 0};
  const auto moved = std::ranges::find(repeats.moved, day, &MovedDate::from);
  if (moved == repeats.moved.end()) return one;
  one.moved_from = day;
  one.day = moved->to;
  if (!moved->start_time.empty()) one.start_time = moved->start_time;
  return one;
}

/// The dates of a rule around `from` and after it, in order.
std::vector<Occurrence> dates_of_rule(const Event& event, year_month_day first,
                                      const std::string& from) {
  const DaysOfRule rule{event, first};
  const auto& until = event.repeats.until;
  const auto around = day_in(until.empty() || from < until ? from : until);
  const int begin = around ? rule.step_before(*around) : 0;
  std::vector<Occurrence> all;
  for (int step = begin; step < begin + static_cast<int>(most_occurrences); ++step) {
    const auto day = rule.day(step);
    if (!day) continue;
    const auto text = iso_text(*day);
    if (static_cast<int>(day->year()) > last_year_of_rules || (!until.empty() && text > until))
      break;
    all.push_back(occurrence_on(text, event));
    all.back().cancelled = all.back().cancelled || event.status == "cancelled";
  }
  std::ranges::stable_sort(all, {}, &Occurrence::day);
  return all;
}

std::vector<Occurrence> dates_around(const Event& event, const std::string& from) {
  if (event.date.empty()) return {};
  const auto first = day_in(event.date);
  if (recurs(event) && first) return dates_of_rule(event, *first, from);
  return {{.day = event.date,
           .start_time = event.start_time,
           .moved_from = event.moved_from,
           .cancelled = event.status == "cancelled"}};
}

/// The last day of a date, so that an event of several days is not over on its second.
std::string end_of(const Event& event, const Occurrence& one) {
  return !recurs(event) && event.end_date > one.day ? event.end_date : one.day;
}

}  // namespace

bool is_to_come(const std::string& date, const std::string& today) {
  return !date.empty() && date >= today.substr(0, date.size());
}

std::vector<Occurrence> occurrences(const Event& event, const std::string& from,
                                    std::size_t limit) {
  std::vector<Occurrence> found;
  for (auto& one : dates_around(event, from)) {
    if (found.size() == limit) break;
    if (is_to_come(end_of(event, one), from)) found.push_back(std::move(one));
  }
  return found;
}

std::string next_day(const Event& event, const std::string& today) {
  const auto coming = occurrences(event, today, most_occurrences);
  const auto next = std::ranges::find(coming, false, &Occurrence::cancelled);
  if (next != coming.end()) return next->day;
  // What was cancelled stands in its place until its day is over.
  return coming.empty() || recurs(event) ? std::string() : coming.front().day;
}

std::string last_day_before(const Event& event, const std::string& today) {
  std::string last;
  for (const auto& one : dates_around(event, today))
    if (!is_to_come(end_of(event, one), today) && !one.cancelled) last = one.day;
  return last;
}

}  // namespace blakus

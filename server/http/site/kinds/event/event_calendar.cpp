#include "server/http/site/kinds/event/event_calendar.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <memory>

#include <libical/ical.h>

#include "core/files/number.h"
#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/text/day.h"

namespace blakus {
namespace {

constexpr const char* zone = "Europe/Riga";
/// The rule of the European Union, as in Latvia since 2001 (tzdata, Europe/Riga).
constexpr const char* zone_component =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Riga\r\n"
    "BEGIN:DAYLIGHT\r\nTZNAME:EEST\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0300\r\n"
    "DTSTART:20010325T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nTZNAME:EET\r\nTZOFFSETFROM:+0300\r\nTZOFFSETTO:+0200\r\n"
    "DTSTART:20011028T040000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n"
    "END:VTIMEZONE\r\n";

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

icaltimetype time_at(const std::string& day, const std::string& time) {
  const auto date = day_in(day).value();
  auto moment = icaltime_null_date();
  moment.year = int{date.year()};
  moment.month = static_cast<int>(unsigned{date.month()});
  moment.day = static_cast<int>(unsigned{date.day()});
  if (time.empty()) return moment;
  moment.is_date = 0;
  moment.second = 0;
  moment.hour = number_in<int>(time.substr(0, 2)).value_or(0);
  moment.minute = number_in<int>(time.substr(3)).value_or(0);
  return moment;
}

void add(icalcomponent* to, icalproperty* property) {
  icalcomponent_add_property(to, property);
}
/// A time of day is one in Latvia, a whole day is one anywhere.
void add_local(icalcomponent* to, icalproperty* property, const std::string& time) {
  if (!time.empty()) icalproperty_add_parameter(property, icalparameter_new_tzid(zone));
  add(to, property);
}

/// "2TU" of a second Tuesday, "-1TU" of the last one, "TU" of each.
std::string weekday_of_rule(const Event& event) {
  constexpr auto names = std::to_array<const char*>({"SU", "MO", "TU", "WE", "TH", "FR", "SA"});
  const auto day = day_in(event.date).value();
  const std::string name = names[std::chrono::weekday{std::chrono::sys_days{day}}.c_encoding()];
  if (event.repeats.every == "month_last_weekday") return "-1" + name;
  if (event.repeats.every == "week") return name;
  return std::to_string((unsigned{day.day()} - 1) / 7 + 1) + name;
}

/// The end of the last day; of times it has to be in UTC, and no day in Latvia ends later.
std::string until_of_rule(const Event& event) {
  auto until = event.repeats.until;
  std::erase(until, '-');
  return event.start_time.empty() ? until : until + "T215959Z";
}

std::string rule_of(const Event& event) {
  const auto& repeats = event.repeats;
  std::string rule = repeats.every == "week" ? "FREQ=WEEKLY" : "FREQ=MONTHLY";
  if (!repeats.until.empty() && day_in(repeats.until)) rule += ";UNTIL=" + until_of_rule(event);
  if (repeats.interval.value_or(1) > 1) rule += ";INTERVAL=" + std::to_string(*repeats.interval);
  return rule + ";BYDAY=" + weekday_of_rule(event);
}

void add_end(icalcomponent* entry, const Event& event, const std::string& day,
             const std::string& start_time) {
  const bool several = !recurs(event) && day_in(event.end_date) && event.end_date > day;
  const auto last = several ? event.end_date : day;
  if (!start_time.empty() && start_time == event.start_time && !event.end_time.empty())
    return add_local(entry, icalproperty_new_dtend(time_at(last, event.end_time)), event.end_time);
  if (!start_time.empty() || !several) return;
  const std::chrono::year_month_day after{std::chrono::sys_days{*day_in(last)} +
                                          std::chrono::days{1}};
  add(entry, icalproperty_new_dtend(time_at(iso_text(after), "")));
}

icaltimetype moment_of_change(const Event& event) {
  const auto day = day_in(event.changed) ? event.changed : "1970-01-01";
  auto moment = time_at(day, "00:00");
  moment.zone = icaltimezone_get_utc_timezone();
  return moment;
}

/// What the rule and each of its exceptions have in common.
icalcomponent* entry_of(const PageContext& context, const Event& event) {
  auto* const entry = icalcomponent_new_vevent();
  add(entry, icalproperty_new_uid((event.id + "@blakus").c_str()));
  add(entry, icalproperty_new_dtstamp(moment_of_change(event)));
  if (day_in(event.changed)) add(entry, icalproperty_new_lastmodified(moment_of_change(event)));
  add(entry, icalproperty_new_sequence(event.version.value_or(0)));
  add(entry, icalproperty_new_summary(text_for(event.title, context.language).c_str()));
  const auto& description = text_for(event.description, context.language);
  if (!description.empty()) add(entry, icalproperty_new_description(description.c_str()));
  if (!event.place.empty()) add(entry, icalproperty_new_location(event.place.c_str()));
  const auto page = context.own_link(path_of(Kind::event, event.id));
  if (is_web_address(page)) add(entry, icalproperty_new_url(page.c_str()));
  add(entry, icalproperty_new_status(event.status == "cancelled" ? ICAL_STATUS_CANCELLED
                                                                 : ICAL_STATUS_CONFIRMED));
  return entry;
}

/// The days of the rule on which it does not take place; those that moved stand by themselves.
void add_exceptions(icalcomponent* calendar, icalcomponent* entry, const PageContext& context,
                    const Event& event) {
  for (const auto& day : event.repeats.cancelled)
    if (day_in(day))
      add_local(entry, icalproperty_new_exdate(time_at(day, event.start_time)), event.start_time);
  for (const auto& moved : event.repeats.moved) {
    if (!day_in(moved.from) || !day_in(moved.to)) continue;
    const auto time = moved.start_time.empty() ? event.start_time : moved.start_time;
    auto* const one = entry_of(context, event);
    add_local(one, icalproperty_new_recurrenceid(time_at(moved.from, event.start_time)),
              event.start_time);
    add_local(one, icalproperty_new_dtstart(time_at(moved.to, time)), time);
    add_end(one, event, moved.to, time);
    icalcomponent_add_component(calendar, one);
  }
}

void add_event(icalcomponent* calendar, const PageContext& context, const Event& event) {
  auto* const entry = entry_of(context, event);
  icalcomponent_add_component(calendar, entry);
  add_local(entry, icalproperty_new_dtstart(time_at(event.date, event.start_time)),
            event.start_time);
  add_end(entry, event, event.date, event.start_time);
  if (!recurs(event)) return;
  add(entry, icalproperty_new_rrule(icalrecurrencetype_from_string(rule_of(event).c_str())));
  add_exceptions(calendar, entry, context, event);
}

Component new_calendar(const std::string& name, bool has_times) {
  Component calendar{icalcomponent_new_vcalendar(), icalcomponent_free};
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(), icalproperty_new_prodid("-//Blakus//events//LV"));
  if (!name.empty()) {
    auto* const title = icalproperty_new_x(name.c_str());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    add(calendar.get(), title);
  }
  if (has_times)
    icalcomponent_add_component(calendar.get(), icalcomponent_new_from_string(zone_component));
  return calendar;
}

std::string text_of_calendar(const Component& calendar) {
  const std::unique_ptr<char, decltype(&std::free)> text{
      icalcomponent_as_ical_string_r(calendar.get()), std::free};
  return text.get();
}

/// "24:00" is no hour of a calendar: the last minute of the day stands for it.
std::string hour_of_deadline(const Call& call) {
  return call.deadline_time == "24:00" ? "23:59" : call.deadline_time;
}

void add_call(icalcomponent* calendar, const PageContext& context, const Call& call) {
  auto* const entry = icalcomponent_new_vevent();
  icalcomponent_add_component(calendar, entry);
  const auto hour = hour_of_deadline(call);
  auto unchanged = time_at("1970-01-01", "00:00");
  unchanged.zone = icaltimezone_get_utc_timezone();
  add(entry, icalproperty_new_uid((call.id + ".call@blakus").c_str()));
  add(entry, icalproperty_new_dtstamp(unchanged));
  add(entry,
      icalproperty_new_summary(
          context.say("call.deadline_of", {{"title", text_for(call.title, context.language)}})
              .c_str()));
  add_local(entry, icalproperty_new_dtstart(time_at(call.deadline, hour)), hour);
  const auto page = context.own_link(path_of(Kind::call, call.id));
  if (is_web_address(page)) add(entry, icalproperty_new_url(page.c_str()));
}

}  // namespace

bool has_day(const Event& event) {
  return day_in(event.date).has_value();
}

std::string calendar_of(const PageContext& context, std::span<const Event* const> events,
                        const std::string& name) {
  const bool has_times =
      std::ranges::any_of(events, [](const Event* one) { return !one->start_time.empty(); });
  const auto calendar = new_calendar(name, has_times);
  for (const auto* event : events)
    if (has_day(*event)) add_event(calendar.get(), context, *event);
  return text_of_calendar(calendar);
}

std::string calendar_of(const PageContext& context, std::span<const Call* const> calls,
                        const std::string& name) {
  const bool has_times =
      std::ranges::any_of(calls, [](const Call* one) { return !one->deadline_time.empty(); });
  const auto calendar = new_calendar(name, has_times);
  for (const auto* call : calls)
    if (day_in(call->deadline)) add_call(calendar.get(), context, *call);
  return text_of_calendar(calendar);
}

std::string calendar_of(const CalendarDay& day) {
  const auto calendar = new_calendar("", false);
  auto* const entry = icalcomponent_new_vevent();
  icalcomponent_add_component(calendar.get(), entry);
  auto unchanged = time_at("1970-01-01", "00:00");
  unchanged.zone = icaltimezone_get_utc_timezone();
  add(entry, icalproperty_new_uid((day.uid + "@blakus").c_str()));
  add(entry, icalproperty_new_dtstamp(unchanged));
  add(entry, icalproperty_new_summary(day.title.c_str()));
  add(entry, icalproperty_new_dtstart(time_at(day.day, "")));
  return text_of_calendar(calendar);
}

}  // namespace blakus

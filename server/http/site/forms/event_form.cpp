#include "server/http/site/forms/event_form.h"

#include <algorithm>
#include <chrono>

#include "core/files/number.h"
#include "core/kinds/event/occurrences.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "core/record/phone.h"
#include "core/record/web_address.h"
#include "core/text/day.h"
#include "server/http/site/forms/event_access.h"
#include "server/http/site/forms/event_fields.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::weekday;
using std::chrono::year_month_day;

constexpr std::int64_t longest_input = 300;
constexpr std::size_t dates_offered = 24;

const EventPattern* pattern_named(std::string_view name) {
  const auto* const found = std::ranges::find(event_patterns, name, &EventPattern::name);
  return found == event_patterns.end() ? nullptr : found;
}

unsigned nth_of_month(year_month_day date) {
  return (unsigned{date.day()} - 1) / 7 + 1;
}

bool is_last_of_month(year_month_day date) {
  const year_month_day week_later{sys_days{date} + days{7}};
  return week_later.month() != date.month();
}

/// The first day from `today` on that fits; empty for what no day can be.
std::string first_day(const EventPattern& pattern, unsigned day_of_week, const std::string& today) {
  const auto begin = day_in(today);
  if (!begin || day_of_week < 1 || day_of_week > 7) return {};
  constexpr int days_looked_at = 70;
  for (int step = 0; step < days_looked_at; ++step) {
    const year_month_day date{sys_days{*begin} + days{step}};
    if (weekday{sys_days{date}}.iso_encoding() != day_of_week) continue;
    if (pattern.nth != 0 && nth_of_month(date) != pattern.nth) continue;
    if (pattern.every == "month_last_weekday" && !is_last_of_month(date)) continue;
    return iso_text(date);
  }
  return {};
}

/// The last day of "2027-03".
std::string end_of_month(const std::string& month) {
  const auto first = day_in(month + "-01");
  if (!first) return {};
  return iso_text(year_month_day{first->year() / first->month() / std::chrono::last});
}

/// The field shows one of the ways there are.
std::string way_to_register(const Event& event) {
  const auto& way = event.registration;
  if (!way.phone.empty()) return readable_phone(way.phone);
  return !way.email.empty() ? way.email : way.url;
}

class EventReader {
 public:
  EventReader(const PageContext& context, const Parameters& fields,
              const Organization& organization, const Event& base)
      : context_(context), fields_(fields), organization_(organization) {
    filled_.event = base;
  }

  FilledEvent read() {
    auto& event = filled_.event;
    event.title.in(context_.language) = line("title");
    if (event.title == Localized{}) fault("title", "own.error.title");
    event.start_time = hour("from");
    event.end_time = hour("to");
    if (!event.end_time.empty() && event.start_time.empty()) fault("from", "own.error.from");
    if (!event.end_time.empty() && event.end_time < event.start_time) fault("to", "own.error.to");
    value("kind") == "repeat" ? read_rule() : read_day();
    read_place();
    read_more();
    read_registration();
    return std::move(filled_);
  }

 private:
  std::string value(std::string_view name) const { return value_of(fields_, name); }
  void fault(const std::string& input, const char* key) {
    filled_.errors.emplace(input, context_.say(key));
  }
  std::string line(const char* name) {
    auto text = value(name);
    std::ranges::replace(text, '\n', ' ');
    check_text(context_, name, text, filled_.errors, longest_input);
    return text;
  }
  std::string hour(const char* name) {
    const auto typed = value(name);
    auto time = typed_time(typed);
    if (!typed.empty() && time.empty()) fault(name, "own.error.time");
    return time;
  }

  void read_day() {
    auto& event = filled_.event;
    const auto day = typed_day(value("date"), context_.today());
    if (day.empty()) return fault("date", "own.error.date");
    if (day != event.date) event.end_date.clear();
    event.date = day;
    event.repeats = {};
  }
  void read_rule() {
    auto& event = filled_.event;
    const auto* const pattern = pattern_named(value("ord"));
    const auto day_of_week = number_in<unsigned>(value("wd")).value_or(0);
    if (day_of_week < 1 || day_of_week > 7) fault("wd-1", "own.error.weekday");
    if (pattern == nullptr) fault("ord-week", "own.error.often");
    const auto& kept = event.repeats.until;
    const auto until =
        kept.starts_with(value("until")) && recurs(event) ? kept : end_of_month(value("until"));
    if (until.empty() || until < context_.today()) fault("until", "own.error.until");
    if (!filled_.errors.empty()) return;
    event.end_date.clear();
    event.repeats.every = pattern->every;
    event.repeats.interval =
        pattern->interval == 1 ? std::nullopt : std::optional(pattern->interval);
    event.repeats.until = until;
    if (!goes_on(*pattern, day_of_week)) {
      event.date = first_day(*pattern, day_of_week, context_.today());
      event.repeats.cancelled.clear();
      event.repeats.moved.clear();
    }
    read_days_off();
  }
  /// The rule began before and is the same: its first day stays, and with it what was.
  bool goes_on(const EventPattern& pattern, unsigned day_of_week) const {
    const auto first = day_in(filled_.event.date);
    if (!first || weekday{sys_days{*first}}.iso_encoding() != day_of_week) return false;
    if (pattern.nth != 0) return nth_of_month(*first) == pattern.nth;
    return pattern.every == "week" || is_last_of_month(*first);
  }
  void read_days_off() {
    auto& cancelled = filled_.event.repeats.cancelled;
    const auto off = values_of(fields_, "off");
    for (const auto& one : occurrences(filled_.event, context_.today(), dates_offered)) {
      const auto& day = day_by_rule(one);
      std::erase(cancelled, day);
      if (std::ranges::find(off, day) != off.end()) cancelled.push_back(day);
    }
    std::ranges::sort(cancelled);
  }
  void read_place() {
    auto& event = filled_.event;
    const auto chosen = value("place");
    const auto places = own_places(organization_);
    const auto number = number_in<std::size_t>(chosen);
    event.place.clear();
    if (number && *number < places.size()) {
      event.place = places[*number];
    } else if (chosen == elsewhere_place || (chosen.empty() && !value("where").empty())) {
      event.place = line("where");
      if (event.place.empty()) fault("where", "own.error.where");
    } else if (chosen != online_place) {
      fault(places.empty() ? "place-other" : "place-0", "own.error.place");
    }
    const auto link = line("link");
    event.online_url.clear();
    if (!link.empty()) {
      event.online_url = stored_address(link);
      if (!is_web_address(event.online_url)) fault("link", "form.error.website");
    } else if (chosen == online_place) {
      fault("link", "own.error.link");
    }
  }
  /// A telephone, an address or a page; what is none of them is said in the text.
  void read_registration() {
    auto& event = filled_.event;
    const auto how = line("how");
    if (how == way_to_register(event)) return;
    event.registration = {.until = event.registration.until};
    if (how.empty()) return;
    if (is_email(how)) {
      event.registration.email = how;
    } else if (auto phone = stored_phone(how); !phone.empty()) {
      event.registration.phone = phone;
    } else if (how.find(' ') == std::string::npos && is_web_address(stored_address(how)) &&
               how.find('.') != std::string::npos) {
      event.registration.url = stored_address(how);
    } else {
      auto& text = event.description.in(context_.language);
      const auto said = context_.say("own.how_text", {{"text", how}});
      if (text.find(said) == std::string::npos) text += (text.empty() ? "" : "\n\n") + said;
    }
  }
  void read_more() {
    auto& event = filled_.event;
    auto& text = event.description.in(context_.language);
    text = value("text");
    check_text(context_, "text", text, filled_.errors);
    event.audiences = known(Kind::audience, values_of(fields_, "aud"));
    event.languages = known(Kind::language, values_of(fields_, "lng"));
    event.price.in(context_.language) = line("price");
    tick_access(context_, values_of(fields_, "acc"), event.access);
  }
  std::vector<std::string> known(Kind kind, std::vector<std::string> ids) const {
    std::erase_if(ids, [&](const std::string& id) { return !context_.snapshot->term(kind, id); });
    return ids;
  }

  const PageContext& context_;
  const Parameters& fields_;
  const Organization& organization_;
  FilledEvent filled_;
};

}  // namespace

std::vector<std::string> own_places(const Organization& organization) {
  std::vector<std::string> places;
  for (const auto& place : organization.locations) {
    auto text = joined({street_line(place), place.city}, ", ");
    if (!text.empty() && std::ranges::find(places, text) == places.end())
      places.push_back(std::move(text));
  }
  return places;
}

FilledEvent filled_event(const PageContext& context, const Parameters& fields,
                         const Organization& organization, const Event& base) {
  return EventReader{context, fields, organization, base}.read();
}

Parameters fields_of_event(const PageContext& context, const Event& event,
                           const Organization& organization) {
  Parameters fields{{"title", event.title.in(context.language)},
                    {"kind", recurs(event) ? "repeat" : "once"},
                    {"date", recurs(event) ? "" : context.date(event.date)},
                    {"from", time_text(context, event.start_time)},
                    {"to", time_text(context, event.end_time)},
                    {"text", event.description.in(context.language)},
                    {"link", event.online_url},
                    {"price", event.price.in(context.language)}};
  fields.emplace_back("how", way_to_register(event));
  for (const auto* kind : access_said(context, event.access)) fields.emplace_back("acc", kind);
  const auto places = own_places(organization);
  const auto known = std::ranges::find(places, event.place);
  if (known != places.end())
    fields.emplace_back("place", std::to_string(known - places.begin()));
  else
    fields.emplace_back("place", event.place.empty() ? online_place : elsewhere_place);
  fields.emplace_back("where", known == places.end() ? event.place : "");
  for (const auto& id : event.audiences) fields.emplace_back("aud", id);
  for (const auto& id : event.languages) fields.emplace_back("lng", id);
  const auto first = day_in(event.date);
  if (!recurs(event) || !first) return fields;
  fields.emplace_back("wd", std::to_string(weekday{sys_days{*first}}.iso_encoding()));
  for (const auto& pattern : event_patterns) {
    const bool same = pattern.every == event.repeats.every &&
                      pattern.interval == event.repeats.interval.value_or(1) &&
                      (pattern.nth == 0 || pattern.nth == nth_of_month(*first));
    if (same) fields.emplace_back("ord", pattern.name);
  }
  fields.emplace_back("until", event.repeats.until.substr(0, 7));
  for (const auto& day : event.repeats.cancelled) fields.emplace_back("off", day);
  return fields;
}

}  // namespace blakus

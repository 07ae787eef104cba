#include "server/http/site/kinds/event/events.h"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include <libical/ical.h>

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/text/day.h"
#include "server/http/app/route.h"

namespace blakus {
namespace {

constexpr std::size_t most_events = 5;
constexpr std::string_view extension = ".ics";

bool has_day(const Event& event) {
  return day_in(event.date).has_value();
}

icaltimetype calendar_day(std::chrono::year_month_day day) {
  auto date = icaltime_null_date();
  date.year = int{day.year()};
  date.month = static_cast<int>(unsigned{day.month()});
  date.day = static_cast<int>(unsigned{day.day()});
  return date;
}

/// Dates that are not exact count until their month or year is over.
bool upcoming(const Event& event, const std::string& today) {
  return !event.date.empty() && event.date >= today.substr(0, event.date.size());
}

const Organization* shown(const Answer& answer, const std::string& id) {
  const auto found = std::ranges::find_if(
      answer.matches, [&](const Match& match) { return match.organization->id == id; });
  return found == answer.matches.end() ? nullptr : found->organization.get();
}

View event_view(const PageContext& context, const Event& event, const Organization& organization) {
  View view;
  view["title"] = foreign_text(event.title, context.language);
  view["href"] = is_web_address(event.url) ? View(event.url) : View(false);
  view["date"] = context.date(event.date);
  view["place"] = some(event.place);
  view["organization"] = foreign_text(organization.name, context.language);
  view["organization_href"] = context.link(path_of(Kind::organization, organization.id));
  view["calendar"] = some(calendar_link(context, event));
  return view;
}

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

std::string calendar_text(const PageContext& context, const Event& event) {
  const Component calendar{icalcomponent_new_vcalendar(), icalcomponent_free};
  auto* const entry = icalcomponent_new_vevent();
  icalcomponent_add_component(calendar.get(), entry);
  const auto add = [](icalcomponent* to, icalproperty* property) {
    icalcomponent_add_property(to, property);
  };
  add(calendar.get(), icalproperty_new_version("2.0"));
  add(calendar.get(), icalproperty_new_prodid("-//Blakus//events//LV"));
  add(entry, icalproperty_new_uid((event.id + "@blakus").c_str()));
  // Only the index has a date of change.
  add(entry, icalproperty_new_dtstamp(
                 icaltime_from_timet_with_zone(0, 0, icaltimezone_get_utc_timezone())));
  add(entry, icalproperty_new_dtstart(calendar_day(day_in(event.date).value())));
  add(entry, icalproperty_new_summary(text_for(event.title, context.language).c_str()));
  if (!event.place.empty()) add(entry, icalproperty_new_location(event.place.c_str()));
  if (is_web_address(event.url)) add(entry, icalproperty_new_url(event.url.c_str()));
  const std::unique_ptr<char, decltype(&std::free)> text{
      icalcomponent_as_ical_string_r(calendar.get()), std::free};
  return text.get();
}

}  // namespace

View upcoming_events(const PageContext& context, const Answer& answer) {
  const auto today = context.today();
  View events{View::type::list};
  std::size_t count = 0;
  for (const auto& event : context.snapshot->events()) {
    if (count == most_events) break;
    const auto* const organization = shown(answer, event.organization_id);
    if (organization == nullptr || !upcoming(event, today)) continue;
    events << event_view(context, event, *organization);
    ++count;
  }
  return events;
}

std::string calendar_link(const PageContext& context, const Event& event) {
  if (!has_day(event) || !upcoming(event, context.today())) return {};
  return context.link("/events/" + event.id + std::string(extension));
}

namespace {

/// One event as iCalendar (RFC 5545), a whole day; nothing if there is no such event with a day.
std::optional<Reply> event_calendar(const PageContext& context, const std::string& file_name) {
  const auto& events = context.snapshot->events();
  const auto event = std::ranges::find_if(events, [&](const Event& one) {
    return has_day(one) && one.id + std::string(extension) == file_name;
  });
  if (event == events.end()) return std::nullopt;
  return Reply{.content_type = "text/calendar; charset=utf-8",
               .body = calendar_text(context, *event),
               .headers = {{"Content-Disposition", "attachment; filename=\"" + file_name + "\""}}};
}

}  // namespace

std::span<const Route> event_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/events/{id}", .page = event_calendar},
  });
  return routes;
}

}  // namespace blakus

#include "server/http/site/kinds/event/event_parts.h"

#include "core/kinds/event/occurrences.h"
#include "core/record/formats.h"
#include "core/text/day.h"
#include "server/http/site/contacts.h"
#include "server/http/site/kinds/event/events.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

constexpr std::size_t dates_shown = 5;

/// "17.30–19.00"
std::string hours_of(const PageContext& context, const Event& event, const std::string& start) {
  if (start.empty()) return {};
  const bool ends = start == event.start_time && !event.end_time.empty();
  return time_text(context, start) + (ends ? "–" + time_text(context, event.end_time) : "");
}

std::string span_of(const PageContext& context, const Event& event, const std::string& day) {
  const bool several = !recurs(event) && !event.end_date.empty() && event.end_date != day;
  return day_text(context, day) + (several ? " – " + day_text(context, event.end_date) : "");
}

/// The leaf of a calendar: {day, month}; only of a whole day.
View leaf_of(const PageContext& context, const std::string& day) {
  const auto whole = day_in(day);
  if (!whole) return View(false);
  const auto month = static_cast<unsigned>(whole->month());
  View view;
  view["day"] = std::to_string(unsigned{whole->day()});
  view["month"] = context.say("month_short." + std::to_string(month));
  return view;
}

std::string sentence_of(const OtherRecord& other, const Event& event) {
  if (event.status == "cancelled") return "event.when_cancelled";
  if (!other.to_come) return "event.when_past";
  return recurs(event) ? "event.when_next" : "event.when_coming";
}

View when_view(const PageContext& context, const OtherRecord& other, const Event& event) {
  if (other.order.empty()) return View(false);
  auto hours = hours_of(context, event, event.start_time);
  for (const auto& one : occurrences(event, other.order, 1))
    if (one.day == other.order) hours = hours_of(context, event, one.start_time);
  View view;
  view["leaf"] = leaf_of(context, other.order);
  view["text"] =
      context.say(sentence_of(other, event), {{"date", span_of(context, event, other.order)}});
  view["hours"] = some(hours);
  view["moved"] =
      event.moved_from.empty()
          ? View(false)
          : View(context.say("event.moved", {{"date", context.date(event.moved_from)}}));
  view["rule"] =
      recurs(event) ? View(context.say("value.every." + event.repeats.every)) : View(false);
  view["calendar"] = some(calendar_link(context, event));
  return view;
}

View date_view(const PageContext& context, const Event& event, const Occurrence& one) {
  View view;
  view["day"] = day_text(context, one.day);
  view["hours"] = some(hours_of(context, event, one.start_time));
  view["cancelled"] = one.cancelled;
  view["moved"] = one.moved_from.empty()
                      ? View(false)
                      : View(context.say("event.moved", {{"date", context.date(one.moved_from)}}));
  return view;
}

View link_view(const std::string& name, const std::string& href, const std::string& text) {
  View view;
  view["name"] = name;
  view["href"] = some(href);
  view["text"] = text;
  return view;
}

View registration_of(const PageContext& context, const Event& event) {
  const auto& way = event.registration;
  View ways{View::type::list};
  if (is_web_address(way.url))
    ways << link_view(context.say("event.register_form"), way.url, short_address(way.url));
  if (is_email(way.email))
    ways << link_view(context.say("event.register_email"), "mailto:" + way.email, way.email);
  for (const auto& phone : phones_of({.phones = {{way.phone, {}}}}))
    ways << link_view(context.say("event.register_phone"), phone.href, phone.text);
  if (!way.until.empty())
    ways << link_view(context.say("event.register_until"), "", context.date(way.until));
  if (is_web_address(event.online_url))
    ways << link_view(context.say("event.online"), event.online_url,
                      short_address(event.online_url));
  return ways;
}

View outcomes_of(const PageContext& context, const Event& event) {
  View outcomes{View::type::list};
  for (const auto& outcome : event.outcomes) {
    const auto name = value_text(context, "what", outcome.what);
    const auto* document = context.snapshot->others().find(Kind::document, outcome.document_id);
    if (document)
      outcomes << link_view(name, record_link(context, document->record),
                            text_for(title_of(document->record), context.language));
    else if (is_web_address(outcome.url))
      outcomes << link_view(name, outcome.url, short_address(outcome.url));
  }
  return outcomes;
}

}  // namespace

void put_event_parts(View& view, const PageContext& context, const OtherRecord& other) {
  const auto& event = std::get<Event>(other.record);
  view["when"] = when_view(context, other, event);
  if (recurs(event))
    view["dates"] = list_of(occurrences(event, context.today(), dates_shown),
                            [&](const Occurrence& one) { return date_view(context, event, one); });
  view["registration"] = registration_of(context, event);
  view["outcomes"] = outcomes_of(context, event);
}

}  // namespace blakus

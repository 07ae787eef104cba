// Events on an organization's own page: entered, looked over, published at once; dates moved or
// cancelled; what came of it; taken back within the hour.

#include <algorithm>

#include "core/files/number.h"
#include "core/kinds/event/occurrences.h"
#include "core/record/formats.h"
#include "core/record/web_address.h"
#include "server/http/app/route.h"
#include "server/http/site/forms/event_fields.h"
#include "server/http/site/forms/event_form.h"
#include "server/http/site/forms/form_pages.h"
#include "server/http/site/forms/own_pages.h"
#include "server/http/site/forms/public_form.h"
#include "server/http/site/forms/suggest_by_mail.h"
#include "server/http/site/forms/typed_when.h"
#include "server/http/site/kinds/network/record_rows.h"

namespace blakus {
namespace {

constexpr std::size_t dates_in_look = 24;
constexpr std::size_t dates_to_change = 6;
constexpr int most_participants = 1'000'000;

std::string hours_in_words(const PageContext& context, const Event& event) {
  if (event.start_time.empty()) return {};
  const auto end = event.end_time.empty() ? "" : "–" + time_text(context, event.end_time);
  return time_text(context, event.start_time) + end;
}

/// The computed dates of a rule, each of which can be left out; of a single event its day.
View so_view(const PageContext& context, const Event& event) {
  View view;
  view["title"] = text_for(event.title, context.language);
  view["hours"] = some(hours_in_words(context, event));
  view["place"] = some(event.place);
  view["online"] = some(event.online_url);
  view["repeats"] = recurs(event);
  view["dates"] =
      list_of(occurrences(event, context.today(), dates_in_look), [&](const Occurrence& one) {
        View date;
        date["day"] = day_text(context, one.day);
        date["value"] = day_by_rule(one);
        date["off"] = one.cancelled;
        return date;
      });
  return view;
}

/// `filled`: what the fields give, to be looked over; none: an empty form.
Reply entry_form(const FormRequest& call, const OwnPage& own, const Parameters& fields,
                 const FormErrors& errors, const Event* filled) {
  const auto& context = call.context;
  const auto title = context.say("own.event_title");
  View view;
  view["title_text"] = title;
  put_way_back(view, call, own);
  view["self_href"] = context.link(context.request.path);
  view["so"] = filled != nullptr ? so_view(context, *filled) : View(false);
  view["days_off"] = filled != nullptr ? View{View::type::list}
                                       : list_of(values_of(fields, "off"),
                                                 [](const std::string& day) { return View(day); });
  put_event_fields(view, context, fields, errors, own.organization);
  put_errors(view, errors, {"send"});
  put_guard_again(view, call, call.fields);
  return private_page(call, "our_event", title, std::move(view), errors.empty() ? 200 : 422);
}

/// What is sent: looked over, worked out, or published.
Reply take_form(const FormRequest& call, const OwnPage& own, const Event& base) {
  auto filled = filled_event(call.context, call.fields, own.organization, base);
  const auto what = call.field("do");
  if (what == "look" || what == "show")
    return entry_form(call, own, call.fields, what == "show" ? FormErrors{} : filled.errors,
                      filled.errors.empty() ? &filled.event : nullptr);
  take_guard(call, filled.errors);
  if (!filled.errors.empty()) return entry_form(call, own, call.fields, filled.errors, nullptr);
  return publish_once_on_own_page(call, own, filled.event, [&](const FormErrors& errors) {
    return entry_form(call, own, call.fields, errors, nullptr);
  });
}

/// "like": the fields of an event of before, without its day.
Parameters fields_to_begin_with(const FormRequest& call, const OwnPage& own) {
  const auto like =
      own_record(call.curation(), own.organization.id, Kind::event, call.context.parameter("like"));
  Parameters fields;
  if (like) fields = fields_of_event(call.context, std::get<Event>(*like), own.organization);
  std::erase_if(fields,
                [](const auto& field) { return field.first == "date" || field.first == "off"; });
  if (call.context.parameter("kind") == "repeat") fields.emplace_back("kind", "repeat");
  return fields;
}

std::optional<Reply> new_event_page(const FormRequest& call, const std::string& token) {
  const auto own = own_page(call, token);
  if (!own) return own_page_is_closed(call);
  if (call.is_post()) return take_form(call, *own, {});
  return entry_form(call, *own, fields_to_begin_with(call, *own), {}, nullptr);
}

View change_of_date(const PageContext& context, const Event& event, const Occurrence& one) {
  View view;
  view["day"] = day_text(context, one.day);
  view["value"] = day_by_rule(one);
  view["id"] = one.day;
  view["hours"] = some(time_text(context, one.start_time));
  view["cancelled"] = one.cancelled;
  view["restorable"] = one.cancelled && (!recurs(event) || event.status != "cancelled");
  view["moved"] = one.moved_from.empty()
                      ? View(false)
                      : View(context.say("event.moved", {{"date", context.date(one.moved_from)}}));
  return view;
}

Reply manage_page(const FormRequest& call, const OwnPage& own, const Event& event,
                  const FormErrors& errors) {
  const auto& context = call.context;
  const auto title = text_for(event.title, context.language);
  const auto today = context.today();
  View view;
  put_published(view, call, own, event);
  if (!errors.empty()) view["done"] = false;
  view["like_href"] = context.link(own_path(own.token, "/event"), "like=" + event.id);
  view["dates"] = list_of(occurrences(event, today, dates_to_change), [&](const Occurrence& one) {
    return change_of_date(context, event, one);
  });
  view["has_dates"] = has_items(*view.get("dates"));
  const bool was = !last_day_before(event, today).empty() || is_to_come(today, event.date);
  view["after"] = was;
  view["outcomes"] = list_of(event.outcomes, [&](const EventOutcome& one) {
    return View(value_text(context, "what", one.what) + ": " + one.url);
  });
  view["kinds"] = list_of(outcome_kinds, [&](std::string_view what) {
    View kind;
    kind["value"] = std::string(what);
    kind["text"] = value_text(context, "what", std::string(what));
    return kind;
  });
  view["participants"] = event.participants ? std::to_string(*event.participants) : "";
  for (const auto* name : {"to", "outcome", "participants"})
    view[std::string("e_") + name] = error_of(errors, name);
  put_errors(view, errors);
  return private_page(call, "our_event_done", title, std::move(view), errors.empty() ? 200 : 422);
}

void cancel_date(Event& event, const std::string& day) {
  if (!recurs(event)) {
    event.status = "cancelled";
    return;
  }
  auto& cancelled = event.repeats.cancelled;
  if (std::ranges::find(cancelled, day) == cancelled.end()) cancelled.push_back(day);
  std::ranges::sort(cancelled);
}

/// A single event is what it was before it was cancelled.
void restore_date(Event& event, const std::string& day) {
  std::erase(event.repeats.cancelled, day);
  if (!recurs(event) && event.status == "cancelled")
    event.status = event.moved_from.empty() ? "" : "moved";
}

void move_date(const PageContext& context, const Parameters& fields, Event& event,
               FormErrors& errors) {
  const auto from = value_of(fields, "day");
  const auto to = typed_day(value_of(fields, "to"), context.today());
  const auto time = typed_time(value_of(fields, "time"));
  if (to.empty()) errors["to"] = context.say("own.error.date");
  if (!value_of(fields, "time").empty() && time.empty())
    errors["to"] = context.say("own.error.time");
  if (!errors.empty()) return;
  if (!recurs(event)) {
    if (event.moved_from.empty() && to != event.date) event.moved_from = event.date;
    event.date = to;
    event.end_date.clear();
    event.status = "moved";
    if (!time.empty()) event.start_time = time;
    return;
  }
  std::erase_if(event.repeats.moved, [&](const MovedDate& one) { return one.from == from; });
  std::erase(event.repeats.cancelled, from);
  event.repeats.moved.push_back({.from = from, .to = to, .start_time = time});
  std::ranges::sort(event.repeats.moved, {}, &MovedDate::from);
}

void add_outcome(const PageContext& context, const Parameters& fields, Event& event,
                 FormErrors& errors) {
  const auto url = stored_address(value_of(fields, "outcome"));
  const auto what = value_of(fields, "what");
  const auto people = value_of(fields, "participants");
  if (!url.empty()) {
    const bool known = std::ranges::find(outcome_kinds, what) != outcome_kinds.end();
    if (!is_web_address(url) || !known)
      errors["outcome"] = context.say("form.error.website");
    else
      event.outcomes.push_back({.what = what, .url = url, .document_id = {}});
  }
  if (people.empty()) return;
  const auto number = number_in<int>(people);
  if (!number || *number < 0 || *number > most_participants)
    errors["participants"] = context.say("own.error.participants");
  else
    event.participants = *number;
}

/// True of a day that the rule really has.
bool is_date_of(const Event& event, const std::string& day) {
  if (!recurs(event)) return true;
  for (const auto& one : occurrences(event, day, 1))
    if (one.day == day || one.moved_from == day) return true;
  return std::ranges::any_of(event.repeats.moved,
                             [&](const MovedDate& moved) { return moved.from == day; });
}

Reply change_event(const FormRequest& call, const OwnPage& own, Event event) {
  const auto& context = call.context;
  const auto what = call.field("do");
  const auto day = call.field("day");
  FormErrors errors;
  const bool about_date = what == "cancel" || what == "restore" || what == "move";
  if (about_date && !is_date_of(event, day)) errors["to"] = context.say("own.error.date");
  if (errors.empty() && what == "cancel") cancel_date(event, day);
  if (errors.empty() && what == "restore") restore_date(event, day);
  if (errors.empty() && what == "move") move_date(context, call.fields, event, errors);
  if (what == "outcome") add_outcome(context, call.fields, event, errors);
  if (!errors.empty()) return manage_page(call, own, event, errors);
  return publish_on_own_page(call, own, event, [&](const FormErrors& faults) {
    return manage_page(call, own, event, faults);
  });
}

Reply page_of_event(const FormRequest& call, const OwnPage& own, const Event& event) {
  const bool edits = !call.context.parameter("edit").empty();
  if (!call.is_post())
    return edits ? entry_form(call, own, fields_of_event(call.context, event, own.organization), {},
                              nullptr)
                 : manage_page(call, own, event, {});
  if (call.field("do") == "undo") return take_back_own(call, own, Kind::event, event.id);
  constexpr auto changes =
      std::to_array<std::string_view>({"cancel", "restore", "move", "outcome"});
  return std::ranges::count(changes, call.field("do")) > 0 ? change_event(call, own, event)
                                                           : take_form(call, own, event);
}

std::optional<Reply> own_event_page(const FormRequest& call, const std::string& token_and_id) {
  return on_own_record(call, token_and_id, Kind::event,
                       [&](const OwnPage& own, const NetworkRecord& record) {
                         return page_of_event(call, own, std::get<Event>(record));
                       });
}

}  // namespace

std::span<const Route> our_event_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/our/{id}/event",
       .page = confirm_by_mail,
       .form = new_event_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
      {.pattern = "/our/{id}/event/{id}",
       .page = confirm_by_mail,
       .form = own_event_page,
       .takes = Takes::forms,
       .crawled = false,
       .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus

#include "server/http/site/kinds/event/events.h"

#include <algorithm>

#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "server/http/app/listed_records.h"
#include "server/http/app/route.h"
#include "server/http/site/error_page.h"
#include "server/http/site/feed.h"
#include "server/http/site/kinds/event/event_calendar.h"
#include "server/http/site/kinds/network/list_way.h"

namespace blakus {
namespace {

constexpr std::size_t most_events = 5;
constexpr std::string_view extension = ".ics";
constexpr const char* calendar_type = "text/calendar; charset=utf-8";

const Organization* shown(const Answer& answer, const std::string& id) {
  const auto found = std::ranges::find_if(answer.matches, [&](const Match& match) {
    return match.organization && match.organization->id == id;
  });
  return found == answer.matches.end() ? nullptr : found->organization.get();
}

View event_view(const PageContext& context, const OtherRecord& other,
                const Organization& organization) {
  const auto& event = std::get<Event>(other.record);
  View view;
  view["title"] = foreign_text(event.title, context.language);
  view["href"] = context.link(path_of(Kind::event, event.id));
  view["date"] = context.date(other.order);
  view["place"] = some(event.place);
  view["organization"] = foreign_text(organization.name, context.language);
  view["organization_href"] = context.link(path_of(Kind::organization, organization.id));
  view["calendar"] = some(calendar_link(context, event));
  return view;
}

/// All of the list's records that have a day, those to come first.
template <typename Record>
Reply calendar_reply(const PageContext& context) {
  const auto checked = list_request(context, Record::kind);
  if (!checked.ok()) return bad_parameters_page(context, checked.bad);
  const auto listed = listed_records(context.site_context.searcher, checked.value);
  std::vector<const Record*> records;
  for (const auto* record : listed.records)
    if (records.size() < most_entries) records.push_back(&std::get<Record>(record->record));
  const auto name =
      context.say("list.title_" + std::string(name_of(Record::kind))) + " – " + context.site_name();
  return {.content_type = calendar_type,
          .body = calendar_of(context, std::span<const Record* const>(records), name),
          .headers = {}};
}

}  // namespace

View upcoming_events(const PageContext& context, const Answer& answer) {
  View events{View::type::list};
  std::size_t count = 0;
  for (const auto& other : context.snapshot->others().of_kind(Kind::event)) {
    if (!other.to_come || count == most_events) break;
    const auto* const organization = shown(answer, organization_id_of(other.record));
    if (organization == nullptr) continue;
    events << event_view(context, other, *organization);
    ++count;
  }
  return events;
}

std::string calendar_link(const PageContext& context, const Event& event) {
  if (!has_day(event) || next_day(event, context.today()).empty()) return {};
  return context.link(path_of(Kind::event, event.id) + std::string(extension));
}

std::optional<Reply> event_calendar(const PageContext& context, const std::string& file_name) {
  if (!file_name.ends_with(extension)) return std::nullopt;
  const auto id = std::string_view(file_name).substr(0, file_name.size() - extension.size());
  const auto* other = context.snapshot->others().find(Kind::event, id);
  if (!other || !has_day(std::get<Event>(other->record))) return std::nullopt;
  const auto* event = &std::get<Event>(other->record);
  return Reply{.content_type = calendar_type,
               .body = calendar_of(context, std::span<const Event* const>(&event, 1), ""),
               .headers = {{"Content-Disposition", "attachment; filename=\"" + file_name + "\""}}};
}

std::span<const Route> event_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/events.ics", .page = calendar_reply<Event>, .part = "network"},
      {.pattern = "/calls.ics", .page = calendar_reply<Call>, .part = "network"},
  });
  return routes;
}

}  // namespace blakus

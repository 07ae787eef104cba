#include "server/http/site/kinds/network/record_json_ld.h"

#include <algorithm>
#include <array>

#include <nlohmann/json.hpp>

#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "core/text/day.h"

namespace blakus {
namespace {

using Tree = nlohmann::ordered_json;

struct SchemaType {
  Kind kind;
  const char* type;  ///< of schema.org
};
constexpr auto schema_types = std::to_array<SchemaType>({{Kind::event, "Event"},
                                                         {Kind::news, "NewsArticle"},
                                                         {Kind::document, "DigitalDocument"},
                                                         {Kind::project, "ResearchProject"},
                                                         {Kind::course, "Course"}});

std::string type_of(Kind kind) {
  const auto* const found = std::ranges::find(schema_types, kind, &SchemaType::kind);
  return found == schema_types.end() ? "WebPage" : found->type;
}

/// "2026-12-03T17:30" in Latvia: the hour without an offset is that of the place.
std::string moment_of(const std::string& day, const std::string& time) {
  return time.empty() || !day_in(day) ? day : day + "T" + time;
}

void put_event(Tree& json, const Event& event, const std::string& day) {
  json["startDate"] = moment_of(day, event.start_time);
  if (!event.end_date.empty() && !recurs(event))
    json["endDate"] = moment_of(event.end_date, event.end_time);
  const bool moved = event.status == "moved";
  json["eventStatus"] = event.status == "cancelled" ? "https://schema.org/EventCancelled"
                        : moved                     ? "https://schema.org/EventRescheduled"
                                                    : "https://schema.org/EventScheduled";
  if (!event.moved_from.empty()) json["previousStartDate"] = event.moved_from;
  const bool online = !event.online_url.empty();
  if (event.place.empty() && online)
    json["location"] = {{"@type", "VirtualLocation"}, {"url", event.online_url}};
  else if (!event.place.empty())
    json["location"] = {{"@type", "Place"},
                        {"name", event.place},
                        {"address", {{"@type", "PostalAddress"}, {"addressCountry", "LV"}}}};
  if (online)
    json["eventAttendanceMode"] = event.place.empty()
                                      ? "https://schema.org/OnlineEventAttendanceMode"
                                      : "https://schema.org/MixedEventAttendanceMode";
}

void put_text(Tree& json, const PageContext& context, const NetworkRecord& record) {
  const auto& text = text_for(summary_of(record), context.language);
  if (!text.empty()) json["description"] = text;
}

}  // namespace

std::string record_json_ld(const PageContext& context, const OtherRecord& other,
                           const Breadcrumbs& breadcrumbs) {
  const auto& title = title_of(other.record);
  const auto path = path_of(other.kind, id_of(other.record));
  Tree json{{"@type", type_of(other.kind)},
            {"@id", context.settings.base_url + path},
            {"name", text_for(title, context.language)},
            {"url", context.whole_link(path)}};
  if (other.kind == Kind::news) {
    json["headline"] = text_for(title, context.language);
    json["datePublished"] = other.order;
  }
  put_text(json, context, other.record);
  if (const auto* event = std::get_if<Event>(&other.record)) put_event(json, *event, other.order);
  if (const auto organization = context.snapshot->organization(organization_id_of(other.record)))
    json[other.kind == Kind::event ? "organizer" : "publisher"] = {
        {"@type", "NGO"},
        {"name", text_for(organization->name, context.language)},
        {"url", context.whole_link(path_of(Kind::organization, organization->id))}};
  auto crumbs = Tree::parse(breadcrumbs_json_ld(context, breadcrumbs));
  crumbs.erase("@context");
  const Tree whole{{"@context", "https://schema.org"},
                   {"@graph", Tree::array({std::move(json), std::move(crumbs)})}};
  return whole.dump(-1, ' ', false, Tree::error_handler_t::replace);
}

}  // namespace blakus

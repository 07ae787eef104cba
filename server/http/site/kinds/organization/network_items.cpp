#include "server/http/site/kinds/organization/network_items.h"

#include "server/http/site/kinds/event/events.h"

namespace blakus {
namespace {

/// What came of a project, what a piece of news says.
Localized text_of(const NetworkRecord& record) {
  if (const auto* project = std::get_if<Project>(&record)) return project->description;
  if (const auto* news = std::get_if<News>(&record)) return news->summary;
  return {};
}

View record_view(const Visit& visit, const NetworkRecord& record) {
  const auto address = web_address_of(record);
  const auto* event = std::get_if<Event>(&record);
  const auto* project = std::get_if<Project>(&record);
  const auto text = text_of(record);
  View view;
  view["kind"] = visit.say("item." + std::string(name_of(kind_of(record))));
  view["title"] = foreign_text(title_of(record), visit.language);
  view["href"] = some(address);
  view["date"] = some(visit.date(date_of(record)));
  view["programme"] = some(project ? project->programme : "");
  view["place"] = some(event ? event->place : "");
  view["text"] = text == Localized{} ? View(false) : foreign_text(text, visit.language);
  view["note"] = some(notes_of(record));
  view["calendar"] = some(event ? calendar_link(visit, *event) : "");
  return view;
}

}  // namespace

View network_items_view(const Visit& visit, const std::string& organization_id) {
  return network_items_view(visit, visit.snapshot->network_records(organization_id));
}

View network_items_view(const Visit& visit, const std::vector<NetworkRecord>& records) {
  return list_of(records, [&](const NetworkRecord& record) { return record_view(visit, record); });
}

}  // namespace blakus

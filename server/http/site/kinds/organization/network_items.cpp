#include "server/http/site/kinds/organization/network_items.h"

#include "core/kinds/paths.h"
#include "server/http/site/kinds/event/events.h"

namespace blakus {
namespace {

/// What came of a project, what a piece of news says.
View text_of(const NetworkRecord& record, Language reader) {
  if (const auto* project = std::get_if<Project>(&record))
    return text_or_no(project->description, reader);
  const auto* news = std::get_if<News>(&record);
  return news ? text_or_no(news->summary, reader) : View(false);
}

View record_view(const PageContext& context, const NetworkRecord& record) {
  const auto* event = std::get_if<Event>(&record);
  const auto* project = std::get_if<Project>(&record);
  View view;
  view["kind"] = context.say("item." + std::string(name_of(kind_of(record))));
  view["title"] = foreign_text(title_of(record), context.language);
  view["href"] = context.link(path_of(kind_of(record), id_of(record)));
  view["date"] = some(context.date(date_of(record)));
  view["programme"] = some(project ? project->programme : "");
  view["place"] = some(event ? event->place : "");
  view["text"] = text_of(record, context.language);
  view["note"] = some(notes_of(record));
  view["calendar"] = some(event ? calendar_link(context, *event) : "");
  return view;
}

}  // namespace

View network_items_view(const PageContext& context, const std::string& organization_id) {
  const auto& others = context.snapshot->others();
  return list_of(others.of_organization(organization_id), [&](OtherRecords::Number number) {
    return record_view(context, others[number].record);
  });
}

View network_items_view(const PageContext& context, const std::vector<NetworkRecord>& records) {
  return list_of(records,
                 [&](const NetworkRecord& record) { return record_view(context, record); });
}

}  // namespace blakus

// The page of one record of the network: one page for all kinds; what only events or projects have
// stands in event_parts.h and project_parts.h.

#include <utility>

#include "core/kinds/event/occurrences.h"
#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/text/sentence.h"
#include "server/http/app/parameters.h"
#include "server/http/app/route.h"
#include "server/http/site/contacts.h"
#include "server/http/site/frame.h"
#include "server/http/site/kinds/course/markdown.h"
#include "server/http/site/kinds/event/event_parts.h"
#include "server/http/site/kinds/event/events.h"
#include "server/http/site/kinds/network/record_facts.h"
#include "server/http/site/kinds/network/record_json_ld.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/kinds/project/project_parts.h"
#include "server/http/site/markdown.h"

namespace blakus {
namespace {

constexpr std::size_t others_shown = 5;
constexpr std::size_t longest_description = 300;

View record_sources(const NetworkRecord& record) {
  View sources{View::type::list};
  std::visit(
      [&](const auto& one) {
        for (const auto& source : one.sources) {
          if (!is_web_address(source)) continue;
          View view;
          view["href"] = source;
          view["text"] = short_address(source);
          sources << std::move(view);
        }
      },
      record);
  return sources;
}

/// What else the same organization has, the newest first.
View of_same_organization(const PageContext& context, const OtherRecord& other) {
  View rows{View::type::list};
  std::size_t count = 0;
  const auto& others = context.snapshot->others();
  for (const auto number : others.of_organization(organization_id_of(other.record))) {
    if (&others[number] == &other) continue;
    if (++count > others_shown) break;
    rows << record_row_with_kind(context, others[number]);
  }
  return rows;
}

View units_of(const PageContext& context, const NetworkRecord& record) {
  const auto* course = std::get_if<Course>(&record);
  if (!course) return View{View::type::list};
  std::size_t number = 0;
  return list_of(course->units, [&](const CourseUnit& unit) {
    View view;
    view["title"] = foreign_text(unit.title, context.language);
    view["number"] = std::to_string(++number);
    const auto language = language_for(unit.text, context.language);
    view["lang"] = lang_if_foreign(language, context.language);
    view["sections"] = view_of_markdown(unit.text.in(language));
    return view;
  });
}

View place_of_event(const PageContext& context, const NetworkRecord& record) {
  const auto* event = std::get_if<Event>(&record);
  if (!event || event->place.empty()) return View(false);
  View view;
  view["text"] = event->place;
  view["lang"] = lang_if_foreign(Language::lv, context.language);
  return view;
}

/// The page of it elsewhere: {href, text, host}.
View elsewhere_of(const PageContext& context, const NetworkRecord& record) {
  const auto address = web_address_of(record);
  if (address.empty()) return View(false);
  View view;
  view["href"] = address;
  view["text"] = context.say("record.read_" + std::string(name_of(kind_of(record))));
  return view;
}

void put_parts(View& view, const PageContext& context, const OtherRecord& other) {
  for (const auto* part : {"dates", "registration", "outcomes", "views"})
    view[part] = View{View::type::list};
  for (const auto* part : {"when", "money", "contacts_then", "results", "state"})
    view[part] = View(false);
  if (other.kind == Kind::event) put_event_parts(view, context, other);
  if (const auto* project = std::get_if<Project>(&other.record)) {
    put_project_parts(view, context, *project);
    view["views"] = project_ways(context, project->id, "full");
    view["results"] = text_or_no(project->results, context.language);
    if (!project->status.empty()) view["state"] = value_text(context, "status", project->status);
  }
  view["units"] = units_of(context, other.record);
  view["facts"] = record_facts(context, other.record);
  view["sources"] = record_sources(other.record);
  view["same"] = of_same_organization(context, other);
  for (const auto* list :
       {"dates", "registration", "outcomes", "units", "facts", "sources", "same", "views"})
    view["has_" + std::string(list)] = has_items(*view.get(list));
}

/// A sentence for search engines, in the reader's language where there is one.
std::string description_of(const PageContext& context, const OtherRecord& other) {
  auto text = text_for(summary_of(other.record), context.language);
  if (text.empty()) {
    const auto whose = context.snapshot->organization(organization_id_of(other.record));
    text = context.say("item." + std::string(name_of(other.kind))) + ": " +
           text_for(title_of(other.record), context.language);
    if (whose) text += ". " + text_for(whose->name, context.language);
    if (!other.order.empty()) text += ", " + context.date(other.order);
  }
  return text.size() <= longest_description ? text : std::string(first_sentence(text));
}

Reply record_reply(const PageContext& context, const OtherRecord& other) {
  const auto path = path_of(other.kind, id_of(other.record));
  const auto list_title = context.say("list.title_" + std::string(name_of(other.kind)));
  const auto title = text_for(title_of(other.record), context.language);
  Breadcrumbs steps{{context.say("nav.home"), "/"},
                    {list_title, std::string(list_path_of(other.kind))}};
  View view;
  view["crumbs"] = breadcrumbs_view(context, steps);
  view["name"] = foreign_text(title_of(other.record), context.language);
  view["date"] = other.kind == Kind::news ? some(context.date(other.order)) : View(false);
  view["lead"] = text_or_no(summary_of(other.record), context.language);
  view["place"] = place_of_event(context, other.record);
  view["note"] = some(notes_of(other.record));
  view["elsewhere"] = elsewhere_of(context, other.record);
  view["tell_href"] = mail_to_network(context, title);
  view["ask_href"] = other.kind == Kind::expert ? View(context.link(path + "/ask")) : View(false);
  put_parts(view, context, other);
  steps.emplace_back(title, path);
  const PageFacts facts{.title = title,
                        .description = description_of(context, other),
                        .path = path,
                        .json_ld = record_json_ld(context, other, steps)};
  return framed(context, "network_record", facts, std::move(view));
}

template <Kind kind>
std::optional<Reply> record_page(const PageContext& context, const std::string& id) {
  if constexpr (kind == Kind::event)
    if (auto calendar = event_calendar(context, id)) return calendar;
  const auto* other = context.snapshot->others().find(kind, id);
  if (!other) return std::nullopt;
  return record_reply(context, *other);
}

/// What the page says, for programs that read.
Reply record_markdown(const PageContext& context, const OtherRecord& other) {
  const auto& record = other.record;
  MarkdownText text{context};
  text.heading(1, text_for(title_of(record), context.language));
  text.paragraph(markdown_escaped(text_for(summary_of(record), context.language)));
  text.blank();
  text.fact(context.say("record.date"), context.date(other.order));
  text.fact(context.say("record.place"), text_in(place_of_event(context, record), "text"));
  const auto* project = std::get_if<Project>(&record);
  if (project && project->budget_eur)
    text.fact(context.say("record.budget_eur"), euro_text(context, project->budget_eur->cents));
  const auto facts = record_facts(context, record);
  for (const auto& fact : facts.list_value()) {
    std::string values;
    for (const auto& value : items_in(fact, "values"))
      values.append(values.empty() ? "" : "\n").append(text_in(value, "text"));
    text.fact(text_in(fact, "name"), values);
  }
  const auto sources = record_sources(record);
  for (const auto& source : sources.list_value())
    text.link(text_in(source, "text"), text_in(source, "href"));
  return markdown_reply(context, text.take(path_of(other.kind, id_of(record))));
}

template <Kind kind>
std::optional<Reply> record_markdown_page(const PageContext& context, const std::string& id) {
  const auto* other = context.snapshot->others().find(kind, id);
  return other ? std::optional{record_markdown(context, *other)} : std::nullopt;
}

template <Kind kind>
std::vector<std::string> every_record(const PageContext& context) {
  std::vector<std::string> ids;
  for (const auto& other : context.snapshot->others().of_kind(kind))
    ids.push_back(id_of(other.record));
  return ids;
}

template <std::size_t... Index>
constexpr std::array<Route, sizeof...(Index)> record_rows_of(std::index_sequence<Index...>) {
  return {Route{.pattern = page_pattern_of(network_kinds[Index]),
                .page = record_page<network_kinds[Index]>,
                .markdown = record_markdown_page<network_kinds[Index]>,
                .part = "network",
                .sitemap = every_record<network_kinds[Index]>}...};
}

}  // namespace

std::span<const Route> network_record_routes() {
  static constexpr auto routes = record_rows_of(std::make_index_sequence<network_kinds.size()>{});
  return routes;
}

}  // namespace blakus

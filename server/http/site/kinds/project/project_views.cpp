// A project in seven rows, and as a page for the printer with the date of printing.

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/record/formats.h"
#include "core/record/lines.h"
#include "server/http/app/route.h"
#include "server/http/site/fact_text.h"
#include "server/http/site/frame.h"
#include "server/http/site/json_ld.h"
#include "server/http/site/kinds/network/record_facts.h"
#include "server/http/site/kinds/network/record_rows.h"
#include "server/http/site/kinds/project/project_parts.h"

namespace blakus {
namespace {

const OtherRecord* project_of(const PageContext& context, const std::string& id) {
  return context.snapshot->others().find(Kind::project, id);
}

std::string implementer_of(const PageContext& context, const Project& project) {
  const auto organization = context.snapshot->organization(project.organization_id);
  return organization ? text_for(organization->name, context.language) : project.organization_name;
}

std::string time_of_project(const PageContext& context, const Project& project) {
  const auto from = context.date(project.start_date);
  const auto to = context.date(project.end_date);
  if (from.empty() || to.empty()) return from + to;
  return from == to ? from : from + "–" + to;
}

View compact_rows(const PageContext& context, const Project& project) {
  std::vector<std::string> regions;
  for (const auto& id : project.regions) regions.push_back(context.label(Kind::region, id));
  View rows{View::type::list};
  const auto add = [&](std::string_view key, const std::string& text) {
    if (text.empty()) return;
    View row;
    row["name"] = capitalized(fact_label(context, key, Kind::project));
    row["text"] = text;
    rows << std::move(row);
  };
  add("organization_id", implementer_of(context, project));
  add("programme", project.programme.empty() ? project.funder : project.programme);
  add("number", project.number);
  add("start_date", time_of_project(context, project));
  add("budget_eur", project.budget_eur ? euro_text(context, project.budget_eur->cents)
                                       : context.say("project.no_sum"));
  add("status", project.status.empty() ? "" : value_text(context, "status", project.status));
  add("regions", joined(regions, ", "));
  return rows;
}

Reply project_view(const PageContext& context, const OtherRecord& other, const char* name,
                   View view) {
  const auto& project = std::get<Project>(other.record);
  const auto title = text_for(project.title, context.language);
  const auto path = path_of(Kind::project, project.id);
  view["name"] = foreign_text(project.title, context.language);
  view["views"] = project_ways(context, project.id, name);
  view["crumbs"] = breadcrumbs_view(context, Breadcrumbs{{context.say("nav.home"), "/"},
                                                         {context.say("list.title_project"),
                                                          std::string(list_path_of(Kind::project))},
                                                         {title, path}});
  view["address"] = context.own_link(path);
  const PageFacts facts{.title = title, .path = context.request.path, .indexed = false};
  return framed(context, "network_project_" + std::string(name), facts, std::move(view));
}

std::optional<Reply> compact_page(const PageContext& context, const std::string& id) {
  const auto* other = project_of(context, id);
  if (other == nullptr) return std::nullopt;
  View view;
  view["rows"] = compact_rows(context, std::get<Project>(other->record));
  return project_view(context, *other, "compact", std::move(view));
}

std::optional<Reply> print_page(const PageContext& context, const std::string& id) {
  const auto* other = project_of(context, id);
  if (other == nullptr) return std::nullopt;
  const auto& project = std::get<Project>(other->record);
  View view;
  view["printed"] = context.say("project.printed", {{"date", context.date(context.today())}});
  view["facts"] = record_facts(context, other->record);
  view["about"] = text_or_no(project.description, context.language);
  view["results"] = text_or_no(project.results, context.language);
  view["sources"] =
      list_of(project.sources, [](const std::string& source) { return View(source); });
  view["has_sources"] = std::ranges::any_of(project.sources, is_web_address);
  put_project_parts(view, context, project);
  return project_view(context, *other, "print", std::move(view));
}

}  // namespace

View project_ways(const PageContext& context, const std::string& id, std::string_view current) {
  View ways{View::type::list};
  const auto path = path_of(Kind::project, id);
  for (const std::string name : {"full", "compact", "print"}) {
    View way;
    way["href"] = context.link(name == "full" ? path : path + "/" + name);
    way["again"] = View(false);
    way["action"] = View(false);
    way["text"] = context.say("project.view_" + name);
    way["current"] = name == current;
    ways << std::move(way);
  }
  return ways;
}

std::span<const Route> project_view_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/projects/{id}/compact", .page = compact_page, .part = "network"},
      {.pattern = "/projects/{id}/print", .page = print_page, .part = "network"},
  });
  return routes;
}

}  // namespace blakus

// Projects as grants, in the form of the 360Giving Data Standard
// (https://standard.threesixtygiving.org/en/latest/). What our sources do not say is left out: the
// day of the award above all.

#include "core/kinds/paths.h"
#include "core/text/slug.h"
#include "server/http/app/json_text.h"
#include "server/http/app/route.h"
#include "server/http/site/table.h"

namespace blakus {
namespace {

void write_body(JsonText& json, std::string_view name, const std::string& id,
                const std::string& title) {
  json.key(name);
  json.begin_array();
  json.begin_object();
  json.text("id", id);
  json.text("name", title);
  json.end_object();
  json.end_array();
}

void write_recipient(JsonText& json, const PageContext& context, const Project& project) {
  const auto organization = context.snapshot->organization(project.organization_id);
  if (!organization)
    return write_body(json, "recipientOrganization", "blakus-" + slug_of(project.organization_name),
                      project.organization_name);
  const auto& number = organization->registration_number;
  write_body(json, "recipientOrganization",
             number.empty() ? "blakus-" + organization->id : "LV-RE-" + number,
             text_for(organization->name, context.language));
}

void write_dates(JsonText& json, const Project& project) {
  if (project.start_date.empty() && project.end_date.empty()) return;
  json.key("plannedDates");
  json.begin_array();
  json.begin_object();
  if (!project.start_date.empty()) json.text("startDate", project.start_date);
  if (!project.end_date.empty()) json.text("endDate", project.end_date);
  json.end_object();
  json.end_array();
}

void write_grant(JsonText& json, const PageContext& context, const Project& project) {
  json.text("id", "blakus-" + project.id);
  json.text("title", text_for(project.title, context.language));
  const auto& description = text_for(project.description, context.language);
  json.text("description",
            description.empty() ? text_for(project.title, context.language) : description);
  json.text("currency", "EUR");
  json.key("amountAwarded");
  json.cents(project.budget_eur->cents);
  write_dates(json, project);
  write_recipient(json, context, project);
  write_body(json, "fundingOrganization", "blakus-" + slug_of(project.funder), project.funder);
  if (!project.programme.empty())
    json.objects("grantProgramme", std::array{project.programme},
                 [&](const std::string& title) { json.text("title", title); });
  json.objects("beneficiaryLocation", project.regions,
               [&](const std::string& id) { json.text("name", context.label(Kind::region, id)); });
  json.text("dataSource", project.sources.empty()
                              ? context.own_link(path_of(Kind::project, project.id))
                              : project.sources.front());
}

/// A grant needs an amount, somebody who gives and somebody who gets.
bool is_grant(const Project& project) {
  return project.budget_eur && !project.funder.empty() &&
         (!project.organization_id.empty() || !project.organization_name.empty());
}

Reply grants_file(const PageContext& context) {
  JsonText json;
  json.begin_object();
  json.text("version", "1.4");
  json.text("license", data_licence_url);
  json.text("issued", data_day(context));
  json.object("publisher", [&] {
    json.text("name", context.site_name());
    json.text("website", context.own_link("/"));
  });
  json.key("grants");
  json.begin_array();
  for (const auto& other : context.snapshot->others().of_kind(Kind::project)) {
    const auto& project = std::get<Project>(other.record);
    if (!is_grant(project)) continue;
    json.begin_object();
    write_grant(json, context, project);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return data_file(context, "application/json", "projects.json", json.take());
}

}  // namespace

std::span<const Route> grant_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/data/projects.json", .page = grants_file, .part = "network", .costly = true},
  });
  return routes;
}

}  // namespace blakus

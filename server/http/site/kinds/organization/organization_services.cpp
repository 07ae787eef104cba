#include "server/http/site/kinds/organization/organization_services.h"

#include <algorithm>
#include <set>

#include "core/record/lines.h"
#include "server/http/site/first_step.h"
#include "server/http/site/opening_times.h"

namespace blakus {
namespace {

std::string labels_in_line(const PageContext& context, Kind kind,
                           const std::vector<std::string>& ids) {
  std::vector<std::string> labels;
  for (const auto& id : ids) labels.push_back(context.label(kind, id));
  return joined(labels, ", ");
}

View name_of_service(const PageContext& context, const Service& service) {
  if (service.name != Localized{}) return foreign_text(service.name, context.language);
  View view;
  view["text"] = service.service.empty() ? context.say("org.default_service")
                                         : context.label(Kind::service, service.service);
  view["lang"] = View(false);
  return view;
}

std::string area_of_service(const PageContext& context, const Service& service) {
  if (service.national) return context.say("place.all_sentence");
  return labels_in_line(context, Kind::region, service.regions);
}

/// {name, text, lang} of each thing that is known of it.
View facts_of_service(const PageContext& context, const Service& service) {
  View facts{View::type::list};
  const auto add = [&](const char* name, const std::string& text, View lang = View(false)) {
    if (text.empty()) return;
    View fact;
    fact["name"] = context.say(name);
    fact["text"] = text;
    fact["lang"] = std::move(lang);
    facts << std::move(fact);
  };
  const auto add_told = [&](const char* name, const Localized& text) {
    const auto written = language_for(text, context.language);
    add(name, text.in(written), lang_if_foreign(written, context.language));
  };
  add("facet.audience", labels_in_line(context, Kind::audience, service.audiences));
  add("facet.delivery", labels_in_line(context, Kind::delivery, service.deliveries));
  add("contact.languages", labels_in_line(context, Kind::language, service.languages));
  add("fact.coverage", area_of_service(context, service));
  add("service.place", service.location, lang_if_foreign(Language::lv, context.language));
  add("service.hours", joined(hours_lines(context, service.opening_hours), ", "));
  if (service.fees != Localized{})
    add_told("service.fees", service.fees);
  else if (service.free_of_charge)
    add("service.fees", context.say("join.free"));
  add_told("service.begin", service.how_to_begin);
  return facts;
}

View service_view(const PageContext& context, const Service& service) {
  View view;
  view["name"] = name_of_service(context, service);
  view["about"] = text_or_no(service.description, context.language);
  view["facts"] = facts_of_service(context, service);
  view["has_facts"] = has_items(*view.get("facts"));
  return view;
}

/// How it helps, in whatever service.
std::vector<std::string> all_deliveries(const Organization& organization) {
  auto ids = organization.deliveries;
  for (const auto& service : organization.service_details)
    ids.insert(ids.end(), service.deliveries.begin(), service.deliveries.end());
  std::set<std::string> seen;
  std::erase_if(ids, [&](const std::string& id) { return !seen.insert(id).second; });
  return ids;
}

std::vector<std::string> all_accessibility(const Organization& organization) {
  std::vector<std::string> ids;
  for (const auto& location : organization.locations)
    for (const auto& id : location.accessibility)
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  return ids;
}

View plain(const std::string& text) {
  View view;
  view["text"] = text;
  view["lang"] = View(false);
  return view;
}

}  // namespace

std::string intake_text(const PageContext& context, const Organization& organization) {
  const auto now = intake_on(organization.intake, context.today());
  if (now.status.empty() || now.status == intake_ask) return {};
  const auto label = context.label(Kind::intake, now.status);
  return now.until.empty()
             ? label
             : context.say("join.until", {{"what", label}, {"date", context.date(now.until)}});
}

void put_services(View& view, const PageContext& context, const Organization& organization) {
  view["services"] = list_of(services_of(organization), [&](const Service& service) {
    return service_view(context, service);
  });
}

void put_joining(View& view, const PageContext& context, const Organization& organization) {
  const auto& joining = organization.joining;
  View lines{View::type::list};
  const auto add = [&](const View& line) {
    if (line.is_object()) lines << line;
  };
  const auto add_text = [&](const std::string& text) {
    if (!text.empty()) lines << plain(text);
  };
  add_text(first_step(context, organization));
  const auto now = intake_on(organization.intake, context.today());
  const auto taken = intake_text(context, organization);
  add_text(!taken.empty() || now.status.empty() ? taken : context.label(Kind::intake, now.status));
  add(text_or_no(joining.who, context.language));
  if (joining.free_of_charge) add_text(context.say("join.free"));
  add(text_or_no(joining.fees, context.language));
  add(text_or_no(joining.membership, context.language));
  add_text(labels_in_line(context, Kind::delivery, all_deliveries(organization)));
  const auto access = all_accessibility(organization);
  add_text(labels_in_line(context, Kind::accessibility, access));
  view["has_joining"] = has_items(lines);
  view["joining"] = std::move(lines);
  std::vector<std::string> unknown;
  if (now.status.empty()) unknown.push_back(context.say("join.unknown.intake"));
  if (!joining.free_of_charge && joining.fees == Localized{})
    unknown.push_back(context.say("join.unknown.fees"));
  if (access.empty()) unknown.push_back(context.say("join.unknown.access"));
  view["join_unknown"] = unknown.empty()
                             ? View(false)
                             : View(context.say("join.unknown", {{"what", joined(unknown, ", ")}}));
}

}  // namespace blakus

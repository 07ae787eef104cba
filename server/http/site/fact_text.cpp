#include "server/http/site/fact_text.h"

#include <algorithm>
#include <array>

#include "core/kinds/organization/hours_text.h"
#include "core/record/lines.h"
#include "core/record/phone.h"
#include "server/http/site/contacts.h"
#include "server/http/site/governance_text.h"

namespace blakus {
namespace {

using Lines = std::vector<std::string>;

std::string fact_lines(const Lines& values) {
  return joined(values, "\n");
}

std::string fact_labels(const PageContext& context, Kind kind, const Lines& ids) {
  Lines all;
  for (const auto& id : ids) all.push_back(context.label(kind, id));
  return fact_lines(all);
}

/// The language is named where there is a text in more than one.
std::string in_languages(const PageContext& context, const Localized& text) {
  const auto all = lines_by_language(context, text);
  const bool one = all.size() == 1;
  return one ? text_for(text, context.language) : fact_lines(all);
}

std::string phones(const PageContext& context, const Organization& record) {
  Lines all;
  for (const auto& phone : record.phones) {
    const auto hours = phone.opening_hours.empty()
                           ? std::string()
                           : hours_in_short(phone.opening_hours, context.language);
    all.push_back(
        joined({with_note(readable_phone(phone.number), phone.description), hours}, ", "));
  }
  return fact_lines(all);
}

std::string places(const PageContext& context, const Organization& record) {
  Lines all;
  for (const auto& place : record.locations)
    all.push_back(
        joined({place.name, street_line(place), place.city, place.municipality, place.postal_code,
                hours_in_short(place.opening_hours, context.language), place.hours},
               ", "));
  return fact_lines(all);
}

std::string source_names(const Organization& record) {
  Lines all;
  for (const auto& name : record.diagnosis_names) all.push_back(joined({name.lv, name.en}, " / "));
  return fact_lines(all);
}

std::string social(const Organization& record) {
  Lines all;
  for (const auto& link : social_of(record))
    all.push_back(link.text + ": " + short_address(link.href));
  return fact_lines(all);
}

/// "Kontakti: 21.11.2026., mājaslapā"
std::string checks(const PageContext& context, const Organization& record) {
  Lines all;
  const auto& words = context.site_context.words;
  for (const auto& [group, check] : record.checked) {
    const auto what = "check." + group;
    const auto how = "how." + check.how;
    all.push_back(
        (words.knows(what) ? context.say(what) : fact_label(context, group)) + ": " +
        joined({context.date(check.date), words.knows(how) ? context.say(how) : ""}, ", "));
  }
  return fact_lines(all);
}

std::string parent(const PageContext& context, const Organization& record) {
  const auto& id = record.parent_organization_id;
  if (id.empty()) return {};
  const auto found = context.snapshot->organization(id);
  return found ? text_for(found->name, context.language) : id;
}

std::string sources(const Organization& record) {
  Lines all;
  for (const auto& source : record.sources) all.push_back(short_address(source));
  return fact_lines(all);
}

const char* coverage_key(const Organization& organization) {
  return organization.national ? "form.coverage_national" : "form.coverage_regional";
}

/// Each by its kind of help and what it is called.
std::string service_lines(const PageContext& context, const Organization& record) {
  Lines all;
  for (const auto& service : record.service_details)
    all.push_back(joined(
        {context.label(Kind::service, service.service), text_for(service.name, context.language),
         text_for(service.description, context.language)},
        ": "));
  return fact_lines(all);
}

using Text = std::string (*)(const PageContext&, const Organization&);
struct FactName {
  std::string_view key;
  Text text;
};
constexpr auto facts = std::to_array<FactName>({
    {"name", [](const PageContext& v, const Organization& o) { return in_languages(v, o.name); }},
    {"short_names",
     [](const PageContext&, const Organization& o) { return fact_lines(o.short_names); }},
    {"former_names",
     [](const PageContext&, const Organization& o) { return fact_lines(o.former_names); }},
    {"registration_number",
     [](const PageContext&, const Organization& o) { return o.registration_number; }},
    {"legal_status", [](const PageContext&, const Organization& o) { return o.legal_status; }},
    {"year_incorporated",
     [](const PageContext&, const Organization& o) {
       return o.year_incorporated ? std::to_string(*o.year_incorporated) : std::string();
     }},
    {"type",
     [](const PageContext& v, const Organization& o) {
       return o.type.empty() ? std::string() : v.label(Kind::type, o.type);
     }},
    {"parent_organization_id", parent},
    {"description",
     [](const PageContext& v, const Organization& o) { return in_languages(v, o.description); }},
    {"areas",
     [](const PageContext& v, const Organization& o) { return fact_labels(v, Kind::area, o.areas); }},
    {"diagnoses", [](const PageContext& v,
                     const Organization& o) { return fact_labels(v, Kind::diagnosis, o.diagnoses); }},
    {"diagnosis_names", [](const PageContext&, const Organization& o) { return source_names(o); }},
    {"area_names",
     [](const PageContext&, const Organization& o) { return fact_lines(o.area_names); }},
    {"services", [](const PageContext& v,
                    const Organization& o) { return fact_labels(v, Kind::service, o.services); }},
    {"service_details",
     [](const PageContext& v, const Organization& o) { return service_lines(v, o); }},
    {"deliveries", [](const PageContext& v,
                      const Organization& o) { return fact_labels(v, Kind::delivery, o.deliveries); }},
    {"joining",
     [](const PageContext& v, const Organization& o) {
       return fact_lines({in_languages(v, o.joining.who), in_languages(v, o.joining.fees),
                        in_languages(v, o.joining.membership),
                        in_languages(v, o.joining.first_step)});
     }},
    {"takes_new_people",
     [](const PageContext& v, const Organization& o) {
       if (o.intake.status.empty()) return std::string();
       return joined({v.label(Kind::intake, o.intake.status), v.date(o.intake.until),
                      v.date(o.intake.date)},
                     ", ");
     }},
    {"audiences", [](const PageContext& v,
                     const Organization& o) { return fact_labels(v, Kind::audience, o.audiences); }},
    {"support_areas",
     [](const PageContext& v, const Organization& o) {
       return fact_labels(v, Kind::support_area, o.support_areas);
     }},
    {"languages", [](const PageContext& v,
                     const Organization& o) { return fact_labels(v, Kind::language, o.languages); }},
    {"coverage",
     [](const PageContext& v, const Organization& o) { return v.say(coverage_key(o)); }},
    {"regions", [](const PageContext& v,
                   const Organization& o) { return fact_labels(v, Kind::region, o.regions); }},
    {"coverage_names",
     [](const PageContext&, const Organization& o) { return fact_lines(o.coverage_names); }},
    {"locations", [](const PageContext& v, const Organization& o) { return places(v, o); }},
    {"phones", [](const PageContext& v, const Organization& o) { return phones(v, o); }},
    {"emails", [](const PageContext&, const Organization& o) { return fact_lines(o.emails); }},
    {"website", [](const PageContext&, const Organization& o) { return short_address(o.website); }},
    {"social", [](const PageContext&, const Organization& o) { return social(o); }},
    {"memberships",
     [](const PageContext&, const Organization& o) { return fact_lines(o.memberships); }},
    {"governance", [](const PageContext& v, const Organization& o) {
       return fact_lines(governance_lines(v, o.governance));
     }},
    {"checked", checks},
    {"sources", [](const PageContext&, const Organization& o) { return sources(o); }},
    {"notes", [](const PageContext&, const Organization& o) { return o.notes; }},
});

}  // namespace

std::string fact_text(const PageContext& context, const Organization& record,
                      std::string_view key) {
  const auto* const found = std::ranges::find(facts, key, &FactName::key);
  return found == facts.end() ? std::string() : found->text(context, record);
}

std::string fact_label(const PageContext& context, std::string_view key, Kind kind) {
  const auto own = std::string(name_of(kind)) + "." + std::string(key);
  if (kind != Kind::organization && context.site_context.words.knows(own)) return context.say(own);
  const auto name = "record." + std::string(key);
  return context.site_context.words.knows(name) ? context.say(name) : std::string(key);
}

std::vector<std::string> lines_by_language(const PageContext& context, const Localized& text) {
  Lines lines;
  for (const auto language : all_languages)
    if (const auto& words = text.in(language); !words.empty())
      lines.push_back(context.say("fact.in_" + std::string(code_of(language)), {{"text", words}}));
  return lines;
}

std::string record_fault_text(const PageContext& context, const Problem& problem) {
  return context.say("form.error.record") + " " +
         fact_label(context, problem.key.substr(0, problem.key.find_first_of(".[")));
}

}  // namespace blakus

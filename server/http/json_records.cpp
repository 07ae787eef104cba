#include "server/http/json_records.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/catalog/check_mark.h"
#include "core/catalog/paths.h"
#include "server/http/json_parts.h"

namespace blakus {
namespace {

void write_point(JsonText& json, const std::optional<Point>& point) {
  json.key("point");
  if (!point) return json.null();
  json.begin_object();
  json.key("latitude");
  json.decimal(point->latitude, 6);
  json.key("longitude");
  json.decimal(point->longitude, 6);
  json.end_object();
}

void write_integer(JsonText& json, std::string_view name, std::optional<int> value) {
  json.key(name);
  if (value)
    json.integer(*value);
  else
    json.null();
}

void write_identity(JsonText& json, const Organization& organization, Language language,
                    const Snapshot& snapshot) {
  write_names(json, organization, language);
  json.texts("former_names", organization.former_names);
  json.text_or_null("registration_number", organization.registration_number);
  json.text_or_null("legal_status", organization.legal_status);
  write_integer(json, "year_incorporated", organization.year_incorporated);
  write_term(json, "type", Kind::type, organization.type, language, snapshot);
  json.text_or_null("parent_organization_id", organization.parent_organization_id);
}

void write_work(JsonText& json, const Organization& organization, Language language,
                const Snapshot& snapshot) {
  write_localized(json, "description", organization.description);
  write_terms(json, "areas", Kind::area, organization.areas, language, snapshot);
  write_terms(json, "diagnoses", Kind::diagnosis, organization.diagnoses, language, snapshot);
  write_terms(json, "services", Kind::service, organization.services, language, snapshot);
  write_terms(json, "audiences", Kind::audience, organization.audiences, language, snapshot);
  write_terms(json, "languages", Kind::language, organization.languages, language, snapshot);
  json.text("coverage", organization.national ? "national" : "regional");
  write_terms(json, "regions", Kind::region, organization.regions, language, snapshot);
}

void write_location(JsonText& json, const Location& location, Language language,
                    const Snapshot& snapshot) {
  json.text_or_null("name", location.name);
  json.text_or_null("address_1", location.address_1);
  json.text_or_null("city", location.city);
  json.text_or_null("municipality", location.municipality);
  json.text_or_null("postal_code", location.postal_code);
  write_term(json, "region", Kind::region, location.region, language, snapshot);
  write_point(json, location.point);
  json.text_or_null("hours", location.hours);
}

void write_contacts(JsonText& json, const Organization& organization, Language language,
                    const Snapshot& snapshot) {
  json.objects("locations", organization.locations, [&](const Location& location) {
    write_location(json, location, language, snapshot);
  });
  json.objects("phones", organization.phones, [&](const Phone& phone) {
    json.text("number", phone.number);
    json.text_or_null("description", phone.description);
  });
  json.texts("emails", organization.emails);
  json.text_or_null("website", organization.website);
  json.object("social", [&] {
    for (const auto& [network, address] : organization.social) json.text(network, address);
  });
  json.texts("memberships", organization.memberships);
}

/// Of contacts nothing is said where none is known.
bool is_said(const Organization& organization, const std::string& fact) {
  if (fact == name_of(Fact::contacts))
    return std::ranges::any_of(contact_facts,
                               [&](Fact one) { return is_known(organization, one); });
  const auto found = std::ranges::find(fact_names, fact);
  return found == fact_names.end() ||
         is_known(organization, all_facts[static_cast<std::size_t>(found - fact_names.begin())]);
}

void write_provenance(JsonText& json, const Organization& organization, std::string_view today) {
  json.boolean("confirmed", check_mark_of(organization, today).confirmed());
  json.object("checked", [&] {
    for (const auto& [facts, check] : organization.checked) {
      if (!is_said(organization, facts)) continue;
      json.object(facts, [&, &check = check] {
        json.text("date", check.date);
        json.text_or_null("how", check.how);
        json.text_or_null("source", check.source);
      });
    }
  });
  json.texts("sources", organization.sources);
}

void write_term_summary(JsonText& json, const TaxonomyTerm& term, Language language,
                        const Snapshot& snapshot) {
  json.text("id", term.id);
  json.text("label", text_for(term.label, language));
  write_localized(json, "labels", term.label);
  json.text_or_null("parent", term.parent);
  json.text("url", path_of(term));
  json.number("count", snapshot.organizations_of(term.kind, term.id));
  if (term.kind == Kind::diagnosis) {
    json.texts("areas", term.areas);
    json.texts("icd10", term.icd10);
    json.key("orpha");
    json.begin_array();
    for (const auto number : term.orpha) json.integer(number);
    json.end_array();
  }
  if (term.kind == Kind::region) {
    json.text_or_null("type", term.region.type);
    write_point(json, term.region.point);
    write_integer(json, "population", term.region.population);
  }
}

void write_names(JsonText& json, const TermNames& names) {
  json.object("names", [&] {
    json.texts("lv", names.lv);
    json.texts("en", names.en);
    json.texts("ru", names.ru);
    json.texts("la", names.la);
  });
}

/// Ids of the broader terms, the nearest first.
std::vector<std::string> broader_ids(const TaxonomyTerm& term, const Snapshot& snapshot) {
  std::vector<std::string> ids;
  std::set<std::string> seen{term.id};
  for (auto parent = term.parent; !parent.empty() && seen.insert(parent).second;) {
    ids.push_back(parent);
    const auto* const next = snapshot.term(term.kind, parent);
    parent = next ? next->parent : std::string{};
  }
  return ids;
}

std::vector<std::string> narrower_ids(const TaxonomyTerm& term, const Snapshot& snapshot) {
  std::vector<std::string> ids;
  for (const auto* const other : snapshot.terms(term.kind))
    if (other->parent == term.id) ids.push_back(other->id);
  return ids;
}

}  // namespace

std::string organization_json(const Organization& organization, Language language,
                              const Snapshot& snapshot) {
  JsonText json;
  json.begin_object();
  write_identity(json, organization, language, snapshot);
  write_work(json, organization, language, snapshot);
  write_contacts(json, organization, language, snapshot);
  write_provenance(json, organization, snapshot.day());
  json.end_object();
  return json.take();
}

std::string terms_json(Kind kind, Language language, const Snapshot& snapshot) {
  const auto& terms = snapshot.terms(kind);
  JsonText json;
  json.begin_object();
  json.number("total", terms.size());
  json.objects("items", terms, [&](const TaxonomyTerm* term) {
    write_term_summary(json, *term, language, snapshot);
  });
  json.end_object();
  return json.take();
}

std::string term_json(const TaxonomyTerm& term, Language language, const Snapshot& snapshot) {
  JsonText json;
  json.begin_object();
  write_term_summary(json, term, language, snapshot);
  write_names(json, term.names);
  write_terms(json, "broader", term.kind, broader_ids(term, snapshot), language, snapshot);
  write_terms(json, "narrower", term.kind, narrower_ids(term, snapshot), language, snapshot);
  const std::string filter = std::string(name_of(term.kind)) + "=" + term.id;
  json.text("organizations_url", "/api/v1/organizations?" + filter);
  json.end_object();
  return json.take();
}

}  // namespace blakus

#include "server/http/api/json_records.h"

#include <algorithm>
#include <optional>
#include <set>

#include "core/kinds/organization/check_mark.h"
#include "core/kinds/paths.h"
#include "server/http/api/json_fields.h"

namespace blakus {
namespace {

void write_integer(JsonText& json, std::string_view name, std::optional<int> value) {
  json.key(name);
  if (value)
    json.integer(*value);
  else
    json.null();
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

class OrganizationFields : public FieldsOfApi {
 public:
  OrganizationFields(JsonText& json, const Organization& organization, Language language,
                     const Snapshot& snapshot)
      : FieldsOfApi(json, language, snapshot),
        organization_(organization),
        today_(snapshot.day()) {}

  using FieldsOfApi::operator();
  void operator()(const char* key, const std::map<std::string, FactCheck>& checks,
                  const As&) const {
    json().boolean("confirmed", check_mark_of(organization_, today_).confirmed());
    json().object(std::string_view{key}, [&] {
      for (const auto& [facts, check] : checks)
        if (is_said(organization_, facts))
          json().object(facts, [&, &fact_check = check] {
            json().text("date", fact_check.date);
            json().text_or_null("how", fact_check.how);
            json().text_or_null("source", fact_check.source);
            json().text_or_null("by", fact_check.by);
          });
    });
  }

 private:
  const Organization& organization_;
  std::string_view today_;
};

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
    for (const auto language : all_languages) json.texts(code_of(language), names.in(language));
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
  write_names(json, organization, language);
  describe(organization, OrganizationFields{json, organization, language, snapshot});
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

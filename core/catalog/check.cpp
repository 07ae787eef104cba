#include "core/catalog/check.h"

#include <map>

#include <fmt/format.h>

#include "core/catalog/record_check.h"

namespace blakus {

namespace {

void check_term(const TaxonomyTerm& term, const IdsByKind& ids, RecordCheck& check) {
  check.form("id", term.id, is_term_id, "use a-z, 0-9, - and _, at most 80 characters");
  if (term.label.lv.empty())
    check.fault("label.lv", "is missing", "every term has a Latvian label");
  check.reference("parent", term.parent, term.kind, ids);
  check.references("areas", term.areas, Kind::area, ids);
  check.references("general_diagnoses", term.general_diagnoses, Kind::diagnosis, ids);
  check.references("covers", term.region.covers, Kind::region, ids);
  check.references("also_parent", term.region.also_parent, Kind::region, ids);
  for (std::size_t i = 0; i < term.icd10.size(); ++i)
    check.form(fmt::format("icd10[{}]", i), term.icd10[i], is_icd10,
               "write a code (E10.9) or a range (C91-C95)");
  check.point(term.region.point, "lat");
}

void check_terms_of(Kind kind, const std::vector<TaxonomyTerm>& terms, const IdsByKind& ids,
                    ManyProblems& problems) {
  const auto file = taxonomy_file(kind);
  std::map<std::string, std::string> parents;
  for (const auto& term : terms) {
    if (term.kind != kind) continue;
    RecordCheck check{file, term.id, problems};
    check_term(term, ids, check);
    if (!parents.emplace(term.id, term.parent).second)
      check.fault("id", "stands twice in this file", "give each term an id of its own");
  }
  if (parents.empty())
    problems.add({.file = file, .what = "has no terms", .remedy = "restore the file"});
  check_cycles(parents, [&](const std::string& id) {
    RecordCheck{file, id, problems}.fault("parent", "the term is its own ancestor",
                                          "break the circle of parents");
  });
}

}  // namespace

Problems check_terms(const Catalog& catalog) {
  ManyProblems problems;
  const auto ids = ids_of(catalog.terms);
  for (const auto kind : taxonomy_kinds) check_terms_of(kind, catalog.terms, ids, problems);
  Ids seen;
  const std::string file = federations_file;
  for (const auto& federation : catalog.federations) {
    RecordCheck check{file, federation.id, problems};
    check.form("id", federation.id, is_id, "use a-z, 0-9 and -, at most 80 characters");
    check.form("url", federation.url, is_web_address, address_remedy);
    check.form("checked", federation.checked, is_date, date_remedy);
    check.references("diagnoses", federation.diagnoses, Kind::diagnosis, ids);
    check.references("areas", federation.areas, Kind::area, ids);
    if (!seen.insert(federation.id).second)
      check.fault("id", "stands twice in this file", "give each federation an id of its own");
  }
  for (const auto& [text, readings] : catalog.ambiguous)
    for (const auto& id : readings)
      RecordCheck{taxonomy_file(Kind::diagnosis), "meta", problems}.reference(
          ("ambiguous." + text).c_str(), id, Kind::diagnosis, ids);
  return problems.told;
}

Problems check_network_items(const Catalog& catalog) {
  ManyProblems problems;
  Ids organizations;
  for (const auto& organization : catalog.organizations) organizations.insert(organization.id);
  for (const auto& item : catalog.network_items) {
    const auto file = "network/" + item.kind;
    RecordCheck check{file, item.id, problems};
    check.form("id", item.id, is_id, "use a-z, 0-9 and -, at most 80 characters");
    check.form("date", item.date, is_date, date_remedy);
    check.form("url", item.url, is_web_address, address_remedy);
    if (!item.organization_id.empty() && !organizations.contains(item.organization_id))
      check.fault("organization_id", fmt::format("unknown organization '{}'", item.organization_id),
                  "use an id of organizations/");
  }
  return problems.told;
}

}  // namespace blakus

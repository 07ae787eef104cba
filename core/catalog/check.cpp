#include "core/catalog/check.h"

#include <map>
#include <set>

#include <fmt/format.h>

#include "core/catalog/taxonomy_json.h"

namespace blakus {

namespace {

using Ids = std::set<std::string, std::less<>>;
using IdsByKind = std::map<Kind, Ids>;

IdsByKind ids_of(const std::vector<TaxonomyTerm>& terms) {
  IdsByKind ids;
  for (const auto& term : terms) ids[term.kind].insert(term.id);
  return ids;
}

/// Notes problems of one record.
class RecordCheck {
 public:
  RecordCheck(std::string file, std::string record, Problems& problems)
      : file_(std::move(file)), record_(std::move(record)), problems_(problems) {}

  void fault(std::string key, std::string what, std::string remedy) {
    problems_.push_back({.file = file_,
                         .record = record_,
                         .key = std::move(key),
                         .what = std::move(what),
                         .remedy = std::move(remedy)});
  }
  /// A value that must have a form; an empty one is absent and right.
  void form(const std::string& key, const std::string& value, bool (*is_right)(std::string_view),
            const char* remedy) {
    if (!value.empty() && !is_right(value))
      fault(key, fmt::format("'{}' is not right", value), remedy);
  }
  void reference(const std::string& key, const std::string& id, Kind kind, const IdsByKind& ids) {
    const auto known = ids.find(kind);
    if (id.empty() || (known != ids.end() && known->second.contains(id))) return;
    fault(key, fmt::format("unknown {} '{}'", name_of(kind), id),
          fmt::format("use an id of {}", taxonomy_file(kind)));
  }
  void references(const char* key, const std::vector<std::string>& values, Kind kind,
                  const IdsByKind& ids) {
    for (std::size_t i = 0; i < values.size(); ++i)
      reference(fmt::format("{}[{}]", key, i), values[i], kind, ids);
  }
  void point(const std::optional<Point>& point, const std::string& key) {
    if (!point) return;
    if (point->latitude < -90 || point->latitude > 90)
      fault(key, fmt::format("latitude {} is not on the globe", point->latitude),
            "give degrees from -90 to 90");
    if (point->longitude < -180 || point->longitude > 180)
      fault(key, fmt::format("longitude {} is not on the globe", point->longitude),
            "give degrees from -180 to 180");
  }

 private:
  std::string file_;
  std::string record_;
  Problems& problems_;
};

constexpr const char* address_remedy = "write a whole http:// or https:// address";
constexpr const char* date_remedy = "write year, year-month or year-month-day";

/// Reports each record that is its own ancestor. `parents` maps id → parent id.
template <typename Report>
void check_cycles(const std::map<std::string, std::string>& parents, Report report) {
  for (const auto& [id, parent] : parents) {
    std::set<std::string> seen{id};
    for (auto at = parents.find(parent); at != parents.end(); at = parents.find(at->second)) {
      if (at->first == id) report(id);
      if (!seen.insert(at->first).second) break;
    }
  }
}

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
                    Problems& problems) {
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
    problems.push_back({.file = file, .what = "has no terms", .remedy = "restore the file"});
  check_cycles(parents, [&](const std::string& id) {
    RecordCheck{file, id, problems}.fault("parent", "the term is its own ancestor",
                                          "break the circle of parents");
  });
}

void check_facts(const Organization& organization, RecordCheck& check) {
  check.form("id", organization.id, is_id, "use a-z, 0-9 and -, at most 80 characters");
  if (organization.name.lv.empty())
    check.fault("name.lv", "is missing", "give the name in Latvian, as registered");
  check.form("registration_number", organization.registration_number, is_registration_number,
             "write the 11 digits of the Register of Enterprises");
  const auto year = organization.year_incorporated;
  if (year && (*year < 1800 || *year > 2200))
    check.fault("year_incorporated", fmt::format("{} is not a year", *year), "write four digits");
  check.form("website", organization.website, is_web_address, address_remedy);
  for (const auto& [network, address] : organization.social) {
    check.form("social", network, is_term_id, "name the network with a-z, 0-9, - and _");
    check.form("social." + network, address, is_web_address, address_remedy);
  }
  for (std::size_t i = 0; i < organization.emails.size(); ++i)
    check.form(fmt::format("emails[{}]", i), organization.emails[i], is_email,
               "write name@host.lv");
  for (std::size_t i = 0; i < organization.phones.size(); ++i)
    check.form(fmt::format("phones[{}].number", i), organization.phones[i].number, is_phone,
               "write +371 and eight digits, or a short number");
  for (const auto& [group, fact] : organization.checked) {
    check.form("checked." + group + ".date", fact.date, is_date, date_remedy);
    const Ids ways{"website", "register", "owner", "call", "list"};
    if (!ways.contains(fact.how))
      check.fault("checked." + group + ".how", fmt::format("'{}' is not a way to check", fact.how),
                  "write website, register, owner, call or list");
  }
}

void check_references(const Organization& organization, const IdsByKind& ids, const Ids& known,
                      RecordCheck& check) {
  check.reference("type", organization.type, Kind::type, ids);
  check.references("areas", organization.areas, Kind::area, ids);
  check.references("diagnoses", organization.diagnoses, Kind::diagnosis, ids);
  check.references("services", organization.services, Kind::service, ids);
  check.references("audiences", organization.audiences, Kind::audience, ids);
  check.references("languages", organization.languages, Kind::language, ids);
  check.references("regions", organization.regions, Kind::region, ids);
  if (!organization.national && organization.regions.empty())
    check.fault("regions", "is empty though coverage is regional", "name the regions served");
  for (std::size_t i = 0; i < organization.locations.size(); ++i) {
    const auto& location = organization.locations[i];
    check.reference(fmt::format("locations[{}].region", i), location.region, Kind::region, ids);
    check.point(location.point, fmt::format("locations[{}]", i));
  }
  const auto& parent = organization.parent_organization_id;
  if (!parent.empty() && !known.contains(parent))
    check.fault("parent_organization_id", fmt::format("unknown organization '{}'", parent),
                "use an id of organizations/");
}

}  // namespace

Problems check_terms(const Catalog& catalog) {
  Problems problems;
  const auto ids = ids_of(catalog.terms);
  for (const auto kind : taxonomy_kinds) check_terms_of(kind, catalog.terms, ids, problems);
  Ids seen;
  for (const auto& federation : catalog.federations) {
    RecordCheck check{federations_file, federation.id, problems};
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
          "ambiguous." + text, id, Kind::diagnosis, ids);
  return problems;
}

Problems check_organizations(const Catalog& catalog, const std::vector<std::string>& files) {
  Problems problems;
  const auto ids = ids_of(catalog.terms);
  std::map<std::string, std::string> first_file;
  std::map<std::string, std::string> parents;
  Ids known;
  for (const auto& organization : catalog.organizations) known.insert(organization.id);
  for (std::size_t i = 0; i < catalog.organizations.size(); ++i) {
    const auto& organization = catalog.organizations[i];
    RecordCheck check{files[i], organization.id, problems};
    check_facts(organization, check);
    check_references(organization, ids, known, check);
    parents.emplace(organization.id, organization.parent_organization_id);
    if (const auto first = first_file.emplace(organization.id, files[i]); !first.second)
      check.fault("id", "is already used in " + first.first->second,
                  "give each organization an id of its own");
  }
  check_cycles(parents, [&](const std::string& id) {
    RecordCheck{first_file[id], id, problems}.fault("parent_organization_id",
                                                    "the organization is its own ancestor",
                                                    "break the circle of parents");
  });
  return problems;
}

Problems check_network_items(const Catalog& catalog) {
  Problems problems;
  Ids organizations;
  for (const auto& organization : catalog.organizations) organizations.insert(organization.id);
  for (const auto& item : catalog.network_items) {
    RecordCheck check{"network/" + item.kind, item.id, problems};
    check.form("id", item.id, is_id, "use a-z, 0-9 and -, at most 80 characters");
    check.form("date", item.date, is_date, date_remedy);
    check.form("url", item.url, is_web_address, address_remedy);
    if (!item.organization_id.empty() && !organizations.contains(item.organization_id))
      check.fault("organization_id", fmt::format("unknown organization '{}'", item.organization_id),
                  "use an id of organizations/");
  }
  return problems;
}

}  // namespace blakus

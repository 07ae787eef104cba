#include "core/kinds/schemas.h"

#include <fmt/format.h>

#include "core/kinds/network_record.h"
#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/record/json_schema.h"

namespace blakus {

namespace {

using Json = nlohmann::ordered_json;

struct DescribedKind {
  std::string title;
  std::string about;
  Kind kind;
  Json schema;
};

/// Of the roles that terms of the kind may have; null where there are none.
Json role_schema(Kind kind) {
  Json names = Json::array();
  for (const auto& row : term_roles)
    if (row.kind == kind) names.push_back(row.name);
  if (names.empty()) return {};
  return {{"type", "array"},
          {"description",
           "What the search and the pages do with the term beyond its name; see "
           "core/kinds/taxonomy_term/term_role.h. A directory that uses roles gives all of them."},
          {"items", {{"enum", std::move(names)}}},
          {"uniqueItems", true}};
}

/// Terms are of one type; their kind says which fields they have.
DescribedKind vocabulary(Kind kind) {
  const std::string about = fmt::format("One term of {}.", taxonomy_file(kind));
  auto schema = object_schema(TaxonomyTerm{.kind = kind});
  if (auto roles = role_schema(kind); !roles.is_null())
    schema["properties"]["roles"] = std::move(roles);
  return {fmt::format("Term of {}", plural_of(kind)), about, kind, std::move(schema)};
}

template <Described Record>
DescribedKind kind_with(const char* title, const char* about) {
  return {title, about, Record::kind, object_schema<Record>()};
}

/// Regional bodies name their regions; only they may say them in other words.
Json rule_of_coverage() {
  const Json regional{{"properties", {{"coverage", {{"const", "regional"}}}}}};
  const Json named{{"required", {"regions"}}, {"properties", {{"regions", {{"minItems", 1}}}}}};
  return Json::array({Json{
      {"if", regional}, {"then", named}, {"else", {{"properties", {{"coverage_names", false}}}}}}});
}

std::vector<DescribedKind> described_kinds() {
  std::vector<DescribedKind> kinds{
      kind_with<Organization>("Organization",
                              "One file of data/organizations/: one body. Names follow HSDS 3.0 "
                              "where it has them. Absent means unknown, never \"none\"."),
      kind_with<Event>("Event", "One item of network/events.json."),
      kind_with<Project>("Project", "One item of network/projects.json: a funded project."),
      kind_with<Document>("Document", "One item of network/documents.json."),
      kind_with<News>("News", "One item of network/news.json."),
      kind_with<Expert>("Expert",
                        "One item of network/experts.json: a field in which a body gives expert "
                        "advice. No persons, no private data."),
      kind_with<Course>("Course",
                        "One item of network/courses.json: e-learning for organisations."),
      kind_with<Seat>("Seat",
                      "One item of network/seats.json: who speaks for patients in a council, a "
                      "working group or a committee."),
      kind_with<Call>("Call", "One item of network/calls.json: an open call for grants."),
      {"Federation", "One item of network/federations.json.", Kind::federation,
       object_schema<Federation>()},
  };
  for (const auto kind : taxonomy_kinds) kinds.push_back(vocabulary(kind));
  kinds.front().schema["allOf"] = rule_of_coverage();
  return kinds;
}

}  // namespace

std::vector<SchemaFile> schema_files() {
  std::vector<SchemaFile> files;
  for (const auto& [title, about, kind, schema] : described_kinds()) {
    const std::string name{name_of(kind)};
    Json file{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
              {"$id", "urn:blakus:schema:" + name},
              {"title", title},
              {"description", about}};
    file.update(schema);
    files.push_back({name + ".schema.json", file.dump(2) + "\n"});
  }
  return files;
}

}  // namespace blakus

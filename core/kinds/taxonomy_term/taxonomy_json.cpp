#include "core/kinds/taxonomy_term/taxonomy_json.h"

#include "core/record/read_record.h"
#include "core/record/record_list_reader.h"
#include "core/record/write_record.h"

namespace blakus {

using nlohmann::json;

namespace {

/// "disability, rare_diseases": those that terms of the kind may have.
std::string role_names(Kind kind) {
  std::string names;
  for (const auto& row : term_roles)
    if (row.kind == kind) names.append(names.empty() ? "" : ", ").append(row.name);
  return names;
}

std::vector<TermRole> roles_from(ObjectReader& reader, Kind kind) {
  std::vector<TermRole> roles;
  for (const auto& name : reader.texts("roles")) {
    const auto role = term_role_of(name);
    const auto known = role_names(kind);
    if (role && row_of(*role).kind == kind)
      roles.push_back(*role);
    else
      reader.problem("roles", "'" + name + "' is no role of such a term",
                     known.empty() ? "remove it" : "write one of: " + known);
  }
  return roles;
}

TaxonomyTerm term_from(ObjectReader& reader, Kind kind) {
  TaxonomyTerm term{.kind = kind};
  read_into(term, reader);
  term.roles = roles_from(reader, kind);
  if (term.id.empty()) term.id = reader.record();
  if (term.region.locative.lv.empty()) term.region.locative.lv = term.region.inflections.loc;
  reader.finish();
  return term;
}

Federation federation_from(ObjectReader& reader) {
  auto federation = read_record<Federation>(reader);
  if (federation.id.empty()) federation.id = reader.record();
  reader.finish();
  return federation;
}

/// Of the file of diagnoses; in no other does "meta" hold anything that is read.
std::map<std::string, std::vector<std::string>> ambiguous_in(const json& content, Kind kind,
                                                             const std::string& file,
                                                             Problems& problems) {
  std::map<std::string, std::vector<std::string>> result;
  if (!content.is_object() || !content.contains("meta")) return result;
  const auto& meta = content["meta"];
  ObjectReader reader{meta, {.file = file, .record = "meta"}, problems};
  if (!meta.is_object()) reader.problem("", "is not an object", "write { … }");
  if (kind != Kind::diagnosis && reader.has("ambiguous"))
    reader.problem("ambiguous", "is not read from this file",
                   "move it to " + taxonomy_file(Kind::diagnosis));
  if (kind != Kind::diagnosis) return result;
  reader.object("ambiguous", [&](ObjectReader& words) {
    for (const auto& [word, ids] : meta["ambiguous"].items())
      result[word] = words.texts(word.c_str());
  });
  return result;
}

}  // namespace

std::string taxonomy_file(Kind kind) {
  return "taxonomies/" + std::string(plural_of(kind)) + ".json";
}

Checked<Taxonomy> taxonomy_from_json(std::string_view text, Kind kind, const std::string& file) {
  Checked<Taxonomy> result;
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  only_records(content, "terms", file, result.problems);
  each_record(content, "terms", file, result.problems,
              [&](ObjectReader& reader) { result.value.terms.push_back(term_from(reader, kind)); });
  result.value.ambiguous = ambiguous_in(content, kind, file, result.problems);
  return result;
}

Checked<std::vector<Federation>> federations_from_json(std::string_view text,
                                                       const std::string& file) {
  Checked<std::vector<Federation>> result;
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  only_records(content, "items", file, result.problems);
  each_record(content, "items", file, result.problems,
              [&](ObjectReader& reader) { result.value.push_back(federation_from(reader)); });
  return result;
}

std::string to_json(const TaxonomyTerm& term) {
  auto json = json_of(term);
  for (const auto role : term.roles) json["roles"].push_back(row_of(role).name);
  return json.dump();
}

std::string to_json(const Federation& federation) {
  return json_of(federation).dump();
}

std::string published_json(TaxonomyTerm term) {
  term.found_by = {};
  term.roles = {};
  return to_json(term);
}

TaxonomyTerm stored_term(std::string_view text, Kind kind) {
  return stored_record(text, [&](ObjectReader& reader) { return term_from(reader, kind); });
}

Federation stored_federation(std::string_view text) {
  return stored_record(text, [](ObjectReader& reader) { return federation_from(reader); });
}

}  // namespace blakus

#include "core/catalog/taxonomy_json.h"

#include "core/catalog/json_reader.h"
#include "core/catalog/json_records.h"
#include "core/catalog/json_writer.h"

namespace blakus {

using nlohmann::json;

namespace {

TermNames names_from(ObjectReader& reader, const char* key) {
  TermNames names;
  reader.object(key, [&](ObjectReader& lists) {
    names = {.lv = lists.texts("lv"),
             .en = lists.texts("en"),
             .ru = lists.texts("ru"),
             .la = lists.texts("la")};
  });
  return names;
}

void read_diagnosis(ObjectReader& reader, TaxonomyTerm& term) {
  term.areas = reader.texts("areas");
  term.icd10 = reader.texts("icd10");
  term.orpha = reader.integers("orpha");
}

void read_area(ObjectReader& reader, TaxonomyTerm& term) {
  term.icd10 = reader.texts("icd10");
  term.general_diagnoses = reader.texts("general_diagnoses");
  reader.ignore({"icon_hint"});
}

void read_region(ObjectReader& reader, TaxonomyTerm& term) {
  auto& region = term.region;
  region.type = reader.required_text("type");
  region.locative = reader.localized("label_locative");
  reader.object("inflections", [&](ObjectReader& forms) {
    if (region.locative.lv.empty()) region.locative.lv = forms.text("loc");
    region.genitive = forms.text("gen");
    forms.ignore({"loc"});
  });
  region.point = point_from(reader, {"lat", "lon"});
  region.population = reader.integer("population");
  region.covers = reader.texts("covers");
  region.also_parent = reader.texts("also_parent");
  reader.ignore(
      {"atvk", "atvk_former", "iso", "nuts", "nuts_former", "partial", "state_city_status"});
}

TaxonomyTerm term_from(ObjectReader& reader, Kind kind) {
  TaxonomyTerm term{.kind = kind,
                    .id = reader.required_text("id"),
                    .label = reader.localized("label"),
                    .names = names_from(reader, "names"),
                    .found_by = names_from(reader, "found_by"),
                    .parent = reader.text("parent")};
  if (term.id.empty()) term.id = reader.record();
  if (kind == Kind::diagnosis) read_diagnosis(reader, term);
  if (kind == Kind::area) read_area(reader, term);
  if (kind == Kind::region) read_region(reader, term);
  reader.finish();
  return term;
}

Federation federation_from(ObjectReader& reader) {
  Federation federation{.id = reader.required_text("id"),
                        .name = reader.required_text("name"),
                        .short_name = reader.text("short_name"),
                        .url = reader.required_text("url"),
                        .diagnoses = reader.texts("diagnoses"),
                        .areas = reader.texts("areas"),
                        .languages = reader.texts("languages"),
                        .source = reader.required_text("source")};
  if (federation.id.empty()) federation.id = reader.record();
  reader.object("checked", [&](ObjectReader& check) {
    federation.checked = check.required_text("date");
    check.ignore({"how"});
  });
  reader.ignore({"scope"});
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

nlohmann::ordered_json json_of(const TermNames& names) {
  JsonWriter writer;
  writer.texts("lv", names.lv);
  writer.texts("en", names.en);
  writer.texts("ru", names.ru);
  writer.texts("la", names.la);
  return writer.take();
}

void write_region(JsonWriter& writer, const RegionFacts& region) {
  writer.text("type", region.type);
  writer.localized("label_locative", region.locative);
  JsonWriter forms;
  forms.text("gen", region.genitive);
  if (!region.genitive.empty()) writer.value("inflections", forms.take());
  if (region.point) {
    writer.value("lat", region.point->latitude);
    writer.value("lon", region.point->longitude);
  }
  if (region.population) writer.value("population", *region.population);
  writer.texts("covers", region.covers);
  writer.texts("also_parent", region.also_parent);
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
  JsonWriter writer;
  writer.text("id", term.id);
  writer.localized("label", term.label);
  for (const auto& [key, list] : {std::pair{"names", &term.names}, {"found_by", &term.found_by}})
    if (auto names = json_of(*list); !names.empty()) writer.value(key, names);
  writer.text("parent", term.parent);
  writer.texts("areas", term.areas);
  writer.texts("icd10", term.icd10);
  if (!term.orpha.empty()) writer.value("orpha", term.orpha);
  writer.texts("general_diagnoses", term.general_diagnoses);
  if (term.kind == Kind::region) write_region(writer, term.region);
  return writer.take().dump();
}

std::string to_json(const Federation& federation) {
  JsonWriter writer;
  writer.text("id", federation.id);
  writer.text("name", federation.name);
  writer.text("short_name", federation.short_name);
  writer.text("url", federation.url);
  writer.texts("diagnoses", federation.diagnoses);
  writer.texts("areas", federation.areas);
  writer.texts("languages", federation.languages);
  writer.text("source", federation.source);
  JsonWriter checked;
  checked.text("date", federation.checked);
  if (!federation.checked.empty()) writer.value("checked", checked.take());
  return writer.take().dump();
}

std::string published_json(TaxonomyTerm term) {
  term.found_by = {};
  return to_json(term);
}

TaxonomyTerm stored_term(std::string_view text, Kind kind) {
  return stored_record(text, [&](ObjectReader& reader) { return term_from(reader, kind); });
}

Federation stored_federation(std::string_view text) {
  return stored_record(text, [](ObjectReader& reader) { return federation_from(reader); });
}

}  // namespace blakus

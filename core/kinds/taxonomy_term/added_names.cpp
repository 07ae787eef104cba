#include "core/kinds/taxonomy_term/added_names.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "core/kinds/taxonomy_term/each_name.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/record/json_reader.h"
#include "core/record/record_list_reader.h"
#include "core/text/folded_words.h"

namespace blakus {

TermNames term_names_in(ObjectReader& reader) {
  TermNames names;
  reader.object("names", [&](ObjectReader& lists) {
    for (const auto language : all_languages)
      names.in(language) = lists.texts(std::string(code_of(language)).c_str());
  });
  if (names == TermNames{}) reader.problem("names", "are missing", "write what people type");
  return names;
}

namespace {

void require_one_of(ObjectReader& reader, const char* key,
                    std::initializer_list<std::string_view> known, const char* remedy) {
  const auto value = reader.required_text(key);
  if (!value.empty() && std::ranges::find(known, value) == known.end())
    reader.problem(key, "'" + value + "' is not known", remedy);
}

AddedName remedy_from(ObjectReader& reader) {
  AddedName name{.record = reader.required_text("id"),
                 .names = term_names_in(reader),
                 .kind = Kind::diagnosis,
                 .terms = reader.texts("diagnoses")};
  require_one_of(reader, "type", {"drug", "device", "examination"},
                 "write drug, device or examination");
  reader.required_text("source");
  if (name.terms.empty())
    reader.problem("diagnoses", "are missing", "name the condition it belongs to");
  reader.finish();
  return name;
}

AddedName place_from(ObjectReader& reader) {
  AddedName name{.record = reader.required_text("name"),
                 .names = term_names_in(reader),
                 .kind = Kind::region,
                 .terms = {reader.required_text("region")},
                 .inhabitants = reader.text("type") == "people",
                 .within = reader.text("within"),
                 .streets = reader.texts("streets"),
                 .postal_codes = reader.texts("postal_codes")};
  require_one_of(reader, "type",
                 {"parish", "village", "neighbourhood", "town", "old_district", "people"},
                 "write parish, village, neighbourhood, town, old_district or people");
  reader.finish();
  return name;
}

template <typename Read>
Checked<std::vector<AddedName>> names_from_json(std::string_view text, const char* list,
                                                const std::string& file, Read read) {
  Checked<std::vector<AddedName>> result;
  const auto content = parsed_file(text, file, result.problems);
  if (!result.ok()) return result;
  only_records(content, list, file, result.problems);
  each_record(content, list, file, result.problems,
              [&](ObjectReader& reader) { result.value.push_back(read(reader)); });
  return result;
}

void append(const std::vector<std::string>& from, std::vector<std::string>& to) {
  std::ranges::copy(from, std::back_inserter(to));
}

}  // namespace

Checked<std::vector<AddedName>> remedies_from_json(std::string_view text) {
  return names_from_json(text, "remedies", remedies_file, remedy_from);
}

Checked<std::vector<AddedName>> places_from_json(std::string_view text) {
  return names_from_json(text, "places", places_file, place_from);
}

Problems add_names(const std::vector<AddedName>& names, const std::string& file,
                   std::vector<TaxonomyTerm>& terms, AmbiguousNames& ambiguous) {
  std::map<std::pair<Kind, std::string_view>, TaxonomyTerm*> by_id;
  for (auto& term : terms) by_id[{term.kind, term.id}] = &term;
  Problems problems;
  for (const auto& added : names) {
    for (const auto& id : added.terms) {
      const auto term = by_id.find({added.kind, id});
      if (term == by_id.end()) {
        problems.push_back({.file = file,
                            .record = added.record,
                            .key = added.kind == Kind::region ? "region" : "diagnoses",
                            .what = "'" + id + "' is not there",
                            .remedy = "name a term of " + taxonomy_file(added.kind)});
        continue;
      }
      auto& found_by = term->second->found_by;
      for (const auto language : all_languages)
        append(added.names.in(language), found_by.in(language));
    }
    if (added.terms.size() < 2) continue;
    each_name(added.names, [&](Language, const std::string& name) {
      ambiguous.emplace(folded_words(analyze(name)), added.terms);
    });
  }
  return problems;
}

}  // namespace blakus

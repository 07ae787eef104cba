#include "server/http/api/json_parts.h"

#include <algorithm>

#include "core/kinds/paths.h"
#include "core/text/sentence.h"

namespace blakus {
void write_term(JsonText& json, std::string_view name, Kind kind, const std::string& id,
                Language language, const Snapshot& snapshot) {
  json.key(name);
  if (id.empty()) return json.null();
  const auto* const term = snapshot.term(kind, id);
  json.begin_object();
  json.text("id", id);
  json.text("label", term ? text_for(term->label, language) : id);
  json.end_object();
}

void write_whose(JsonText& json, const Organization* organization, Language language) {
  json.key("organization");
  if (organization == nullptr) return json.null();
  json.begin_object();
  json.text("id", organization->id);
  json.text("url", path_of(Kind::organization, organization->id));
  json.text("name", text_for(organization->name, language));
  json.end_object();
}

void write_terms(JsonText& json, std::string_view name, Kind kind,
                 const std::vector<std::string>& ids, Language language, const Snapshot& snapshot) {
  json.objects(name, ids, [&](const std::string& id) {
    const auto* const term = snapshot.term(kind, id);
    json.text("id", id);
    json.text("label", term ? text_for(term->label, language) : id);
  });
}

void write_localized(JsonText& json, std::string_view name, const Localized& text) {
  json.object(name, [&] {
    for (const auto language : all_languages)
      if (!text.in(language).empty()) json.text(code_of(language), text.in(language));
  });
}

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

void write_names(JsonText& json, const Organization& organization, Language language) {
  json.text("id", organization.id);
  json.text("url", path_of(Kind::organization, organization.id));
  json.text("name", text_for(organization.name, language));
  write_localized(json, "names", organization.name);
  json.texts("short_names", organization.short_names);
}

const FactCheck* chief_check(const Organization& organization) {
  const auto& checks = organization.checked;
  if (const auto record = checks.find("record"); record != checks.end()) return &record->second;
  const auto latest = std::max_element(
      checks.begin(), checks.end(), [](auto& a, auto& b) { return a.second.date < b.second.date; });
  return latest == checks.end() ? nullptr : &latest->second;
}

std::string summary_of(std::string_view text) {
  return cut_between_words(first_sentence(text), max_summary_characters);
}

}  // namespace blakus

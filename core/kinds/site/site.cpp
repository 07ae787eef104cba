#include "core/kinds/site/site.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "core/record/json_reader.h"
#include "core/record/json_writer.h"
#include "core/record/record_list_reader.h"

namespace blakus {
namespace {

constexpr std::array<std::string_view, 3> step_names{"areas", "list", "none"};

std::vector<ChosenTerms> chosen_from(ObjectReader& reader, const char* key) {
  std::vector<ChosenTerms> chosen;
  reader.object(key, [&](ObjectReader& lists) {
    for (const auto kind : taxonomy_kinds) {
      const std::string name{plural_of(kind)};
      if (auto ids = lists.texts(name.c_str()); !ids.empty())
        chosen.push_back({.kind = kind, .ids = std::move(ids)});
    }
  });
  return chosen;
}

SecondStep step_from(ObjectReader& reader) {
  const auto name = reader.text("second");
  const auto found = std::ranges::find(step_names, name);
  if (found != step_names.end()) return static_cast<SecondStep>(found - step_names.begin());
  if (!name.empty())
    reader.problem("second", "'" + name + "' is not known", "write areas, list or none");
  return SecondStep::areas;
}

SiteSituation situation_from(ObjectReader& reader) {
  return {.id = reader.required_text("id"),
          .filters = chosen_from(reader, "filters"),
          .second = step_from(reader),
          .audiences = reader.texts("audiences"),
          .unsure = chosen_from(reader, "unsure")};
}

Site site_from(ObjectReader& reader) {
  Site site;
  reader.object("network", [&](ObjectReader& network) {
    site.network = network.required_text("organization");
    site.network_email = network.required_text("email");
    site.network_phone = network.text("phone");
    site.network_hours = network.text("hours");
  });
  site.name = reader.localized("name");
  reader.object("logo", [&](ObjectReader& logo) {
    site.logo = {.file = logo.required_text("file"), .alt = logo.localized("alt")};
  });
  if (auto country = reader.text("country"); !country.empty()) site.country = std::move(country);
  site.languages = reader.texts("languages");
  site.colours = reader.text_map("colours");
  site.quick_exit = reader.text("quick_exit");
  site.without = reader.texts("without");
  site.home_areas = reader.texts("home_areas");
  site.map_regions = reader.texts("map_regions");
  site.situations = reader.objects<SiteSituation>("situations", situation_from);
  site.unasked_diagnoses = reader.texts("unasked_diagnoses");
  site.helplines = chosen_from(reader, "helplines");
  site.words = reader.localized_map("words");
  reader.ignore({"meta"});
  reader.finish();
  return site;
}

void write_chosen(JsonWriter& writer, const std::string& key,
                  const std::vector<ChosenTerms>& chosen) {
  JsonWriter lists;
  for (const auto& one : chosen) lists.texts(std::string(plural_of(one.kind)), one.ids);
  if (!chosen.empty()) writer.value(key, lists.take());
}

nlohmann::ordered_json situation_json(const SiteSituation& situation) {
  JsonWriter writer;
  writer.text("id", situation.id);
  write_chosen(writer, "filters", situation.filters);
  writer.text("second", std::string(step_names[static_cast<std::size_t>(situation.second)]));
  writer.texts("audiences", situation.audiences);
  write_chosen(writer, "unsure", situation.unsure);
  return writer.take();
}

}  // namespace

Checked<Site> site_from_json(std::string_view text) {
  Checked<Site> result;
  const auto content = parsed_file(text, site_file, result.problems);
  if (!result.ok()) return result;
  if (!content.is_object()) {
    result.problems.push_back(
        {.file = site_file, .what = "is not an object", .remedy = "write { … }"});
    return result;
  }
  ObjectReader reader{content, {.file = site_file}, result.problems};
  result.value = site_from(reader);
  return result;
}

std::string to_json(const Site& site) {
  JsonWriter network;
  network.text("organization", site.network);
  network.text("email", site.network_email);
  network.text("phone", site.network_phone);
  network.text("hours", site.network_hours);
  JsonWriter writer;
  if (!site.network.empty()) writer.value("network", network.take());
  writer.localized("name", site.name);
  if (!site.logo.file.empty()) {
    JsonWriter logo;
    logo.text("file", site.logo.file);
    logo.localized("alt", site.logo.alt);
    writer.value("logo", logo.take());
  }
  writer.text("country", site.country);
  writer.texts("languages", site.languages);
  if (!site.colours.empty()) writer.value("colours", site.colours);
  writer.text("quick_exit", site.quick_exit);
  writer.texts("without", site.without);
  writer.texts("home_areas", site.home_areas);
  writer.texts("map_regions", site.map_regions);
  writer.list("situations", site.situations, situation_json);
  writer.texts("unasked_diagnoses", site.unasked_diagnoses);
  write_chosen(writer, "helplines", site.helplines);
  JsonWriter words;
  for (const auto& [key, text] : site.words) words.localized(key, text);
  if (!site.words.empty()) writer.value("words", words.take());
  return writer.take().dump();
}

namespace {

/// Of one channel, 0…255 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
double linear(int channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

std::optional<double> luminance(std::string_view colour) {
  constexpr std::size_t length = 7;  // "#0b5c56"
  if (colour.size() != length || colour.front() != '#') return std::nullopt;
  std::array<int, 3> channels{};
  for (std::size_t at = 0; at < channels.size(); ++at) {
    const auto* const begin = colour.data() + 1 + 2 * at;
    const auto [end, error] = std::from_chars(begin, begin + 2, channels[at], 16);
    if (error != std::errc{} || end != begin + 2) return std::nullopt;
  }
  return 0.2126 * linear(channels[0]) + 0.7152 * linear(channels[1]) + 0.0722 * linear(channels[2]);
}

}  // namespace

double contrast(std::string_view one, std::string_view other) {
  const auto first = luminance(one);
  const auto second = luminance(other);
  if (!first || !second) return 0;
  return (std::max(*first, *second) + 0.05) / (std::min(*first, *second) + 0.05);
}

bool has_part(const Site& site, std::string_view part) {
  return std::ranges::find(site.without, part) == site.without.end();
}

std::vector<Language> offered_languages(const Site& site) {
  std::vector<Language> offered;
  for (const auto& code : site.languages)
    if (const auto language = language_of(code)) offered.push_back(*language);
  if (offered.empty()) offered.assign(all_languages.begin(), all_languages.end());
  return offered;
}

bool is_offered(const Site& site, Language language) {
  const auto offered = offered_languages(site);
  return std::ranges::find(offered, language) != offered.end();
}

Language offered_or_chief(const Site& site, Language language) {
  return is_offered(site, language) ? language : offered_languages(site).front();
}

Language language_or_chief(const Site& site, std::string_view code) {
  const auto language = language_of(code);
  return language ? offered_or_chief(site, *language) : offered_languages(site).front();
}

std::optional<Problem> fault_of_logo(std::string_view file, std::string_view bytes) {
  const auto fault = [&](std::string what, std::string remedy) {
    return Problem{.file = std::string(file), .what = std::move(what), .remedy = std::move(remedy)};
  };
  if (bytes.size() > most_logo_bytes)
    return fault("has more than 64 kB", "every page shows it: make it smaller");
  if (file.ends_with(".png")) {
    constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
    if (!bytes.starts_with(signature)) return fault("is no PNG", "save the picture as PNG");
    return std::nullopt;
  }
  if (bytes.find("<svg") == std::string_view::npos)
    return fault("is no SVG", "save the drawing as plain SVG");
  for (const std::string_view active : {"<script", "<foreignObject", "javascript:", "<!ENTITY"})
    if (bytes.find(active) != std::string_view::npos)
      return fault(std::string("holds '").append(active).append("'"),
                   "save it as plain SVG: a picture without programs");
  return std::nullopt;
}

Site stored_site(std::string_view text) {
  return stored_record(text, site_from);
}

}  // namespace blakus

#include "core/kinds/taxonomy_term/district.h"

#include <algorithm>
#include <map>
#include <set>

#include <fmt/format.h>

#include "core/kinds/organization/all_names.h"
#include "core/kinds/taxonomy_term/each_name.h"
#include "core/record/lines.h"
#include "core/record/number_in_text.h"
#include "core/text/analyze.h"
#include "core/text/folded_words.h"

namespace blakus {

namespace {

std::string folded(std::string_view name) {
  return folded_words(analyze(name));
}

/// " latgal priekspilset ": so that a name is only found where whole words are.
std::string stems_of(std::string_view text) {
  std::string stems{" "};
  for (const auto& word : analyze(text)) stems.append(word.stem).push_back(' ');
  return stems;
}

District district_of(const AddedName& place) {
  District district{
      .region = place.terms.front(), .id = folded(place.record), .within = folded(place.within)};
  each_name(place.names, [&](Language, const std::string& name) {
    district.names.push_back(folded(name));
    district.words.push_back(stems_of(name));
  });
  for (const auto& street : place.streets) district.streets.push_back(stems_of(street));
  for (const auto& code : place.postal_codes) district.postal_codes.push_back(digits_in(code));
  return district;
}

using ById = std::map<std::pair<std::string, std::string>, District>;

bool any_in(const std::vector<std::string>& phrases, std::string_view text) {
  return std::ranges::any_of(phrases, [&](const std::string& phrase) {
    return phrase.size() > 2 && text.find(phrase) != std::string_view::npos;
  });
}

/// What a record says of where it is.
struct Whereabouts {
  std::string texts;      ///< stems, texts apart from each other
  std::string addresses;  ///< likewise
  std::set<std::string> postal_codes;
};

Whereabouts whereabouts_of(const Organization& organization) {
  Whereabouts where;
  const auto add = [](std::string& to, std::string_view text) {
    if (!text.empty()) to.append(stems_of(text)).push_back('|');
  };
  for (const auto& name : all_names(organization))
    if (name.present) add(where.texts, *name.text);
  for (const auto language : all_languages) add(where.texts, organization.description.in(language));
  for (const auto& name : organization.coverage_names) add(where.texts, name);
  for (const auto& location : organization.locations) {
    add(where.texts, location.name);
    add(where.texts, location.city);
    add(where.addresses, street_line(location));
    where.postal_codes.insert(digits_in(location.postal_code));
  }
  return where;
}

bool lies_in(const Whereabouts& where, const District& district) {
  return any_in(district.words, where.texts) || any_in(district.streets, where.addresses) ||
         std::ranges::any_of(district.postal_codes, [&](const std::string& code) {
           return where.postal_codes.contains(code);
         });
}

std::set<std::string_view> regions_of(const Organization& organization) {
  std::set<std::string_view> regions{organization.regions.begin(), organization.regions.end()};
  for (const auto& location : organization.locations)
    if (!location.region.empty()) regions.insert(location.region);
  return regions;
}

std::vector<std::string> list_in(std::string_view cell) {
  const auto parts = split(cell, '|');
  return {parts.begin(), parts.end()};
}

}  // namespace

Checked<std::vector<District>> districts_of(const std::vector<AddedName>& places) {
  Checked<std::vector<District>> result;
  ById districts;
  for (const auto& place : places)
    if (!place.inhabitants)
      if (auto district = district_of(place); !district.id.empty())
        districts.try_emplace({district.region, district.id}, std::move(district));
  for (const auto& place : places) {
    if (place.within.empty()) continue;
    const auto larger = districts.find({place.terms.front(), folded(place.within)});
    if (larger == districts.end())
      result.problems.push_back({.file = places_file,
                                 .record = place.record,
                                 .key = "within",
                                 .what = "'" + place.within + "' is not there",
                                 .remedy = "write the name of a place of the same region"});
    else if (place.inhabitants)
      each_name(place.names, [&](Language, const std::string& name) {
        larger->second.names.push_back(folded(name));
      });
  }
  for (auto& [id, district] : districts) result.value.push_back(std::move(district));
  return result;
}

std::vector<std::string> districts_with(const Organization& organization,
                                        const std::vector<District>& districts) {
  std::set<std::string> found;
  if (districts.empty()) return {};
  const auto where = whereabouts_of(organization);
  for (const auto region : regions_of(organization)) {
    const auto of_region = std::ranges::equal_range(districts, region, {}, &District::region);
    for (const auto& district : of_region) {
      if (!lies_in(where, district)) continue;
      found.insert(fmt::format("{}:{}", region, district.id));
      auto larger = district.within;
      while (!larger.empty() && found.insert(fmt::format("{}:{}", region, larger)).second) {
        const auto next = std::ranges::find(of_region, larger, &District::id);
        larger = next == of_region.end() ? "" : next->within;
      }
    }
  }
  return {found.begin(), found.end()};
}

std::string to_lines(const std::vector<District>& districts) {
  std::string lines;
  for (const auto& district : districts)
    lines +=
        fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\n", district.region, district.id, district.within,
                    fmt::join(district.names, "|"), fmt::join(district.words, "|"),
                    fmt::join(district.streets, "|"), fmt::join(district.postal_codes, "|"));
  return lines;
}

std::vector<District> districts_in(std::string_view lines) {
  std::vector<District> districts;
  for (const auto line : split(lines, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() != 7) continue;
    districts.push_back({.region = std::string(cells[0]),
                         .id = std::string(cells[1]),
                         .within = std::string(cells[2]),
                         .names = list_in(cells[3]),
                         .words = list_in(cells[4]),
                         .streets = list_in(cells[5]),
                         .postal_codes = list_in(cells[6])});
  }
  return districts;
}

}  // namespace blakus

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

#include "core/catalog/record_check.h"
#include "core/kinds/organization/hours_text.h"
#include "core/text/messages.h"

namespace blakus {

namespace {

/// "primary, primary-hover, accent"
template <typename Names>
std::string listed(const Names& names) {
  std::string text;
  for (const auto& name : names) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

void check_colours(RecordCheck& check, const Site& site) {
  constexpr double enough = 4.5;
  for (const auto& [token, colour] : site.colours) {
    const auto key = "colours." + token;
    const auto* const rule = std::ranges::find(colour_rules, token, &ColourRule::token);
    if (rule == colour_rules.end()) {
      std::vector<std::string_view> tokens;
      for (const auto& each : colour_rules) tokens.push_back(each.token);
      check.fault(key, "is no colour that a directory chooses", "write one of: " + listed(tokens));
    } else if (contrast(colour, rule->ground) < enough) {
      check.fault(key, fmt::format("'{}' cannot be read on {}", colour, rule->ground),
                  "write a darker colour as #rrggbb, of a contrast of at least 4.5");
    }
  }
}

void check_logo(RecordCheck& check, const Site& site) {
  if (site.logo.file.empty()) return;
  if (std::ranges::find(logo_files, site.logo.file) == logo_files.end())
    check.fault("logo.file", fmt::format("'{}' is no name of a logo", site.logo.file),
                "name it one of: " + listed(logo_files));
  for (const auto language : offered_languages(site))
    if (site.logo.alt.in(language).empty())
      check.fault(fmt::format("logo.alt.{}", code_of(language)), "is missing",
                  "say what the logo shows, for who does not see it");
}

void check_appearance(RecordCheck& check, const Site& site) {
  check.form("quick_exit", site.quick_exit, Form::web_address);
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (site.country.size() != 2 || !std::ranges::all_of(site.country, is_letter))
    check.fault("country", fmt::format("'{}' is no country", site.country),
                "write its two letters of ISO 3166-1: LV");
  for (const auto& code : site.languages)
    if (!language_of(code))
      check.fault("languages", fmt::format("there are no pages in '{}'", code),
                  "write codes of: " + listed(language_codes));
  for (const auto& part : site.without)
    if (std::ranges::find(site_parts, part) == site_parts.end())
      check.fault("without", fmt::format("'{}' is no part that can be left out", part),
                  "write some of: " + listed(site_parts));
  check_logo(check, site);
  check_colours(check, site);
}

/// A page in a language without them would say what another directory says. Which keys there are,
/// only the server knows: it names one that is not there before it starts.
void check_words(RecordCheck& check, const Site& site) {
  for (const auto& [message, text] : site.words)
    for (const auto language : offered_languages(site)) {
      const auto key = fmt::format("words.{}.{}", message, code_of(language));
      const auto& pattern = text.in(language);
      if (!has_visible_character(pattern)) {
        check.fault(key, "is missing", "write it in every language of the pages");
        continue;
      }
      try {
        const Message parsed{pattern, code_of(language)};
      } catch (const std::invalid_argument& fault) {
        check.fault(key, fault.what(), "write it as in web/messages/");
      }
    }
}

}  // namespace

Problems check_site(const Catalog& catalog) {
  ManyProblems problems;
  const auto& site = catalog.site;
  const auto ids = ids_of(catalog.terms);
  const std::string file = site_file;
  const std::string whole_file;
  RecordCheck check{file, whole_file, problems};
  const auto chosen = [&](RecordCheck& of, const std::string& key,
                          const std::vector<ChosenTerms>& lists) {
    for (const auto& [kind, values] : lists)
      of.references((key + "." + std::string(plural_of(kind))).c_str(), values, kind, ids);
  };
  const auto is_there = [&](const Organization& one) { return one.id == site.network; };
  if (!site.network.empty() && std::ranges::none_of(catalog.organizations, is_there))
    check.unknown_organization("network.organization", site.network);
  check.form("network.email", site.network_email, Form::email);
  check.form("network.phone", site.network_phone, Form::phone);
  if (!hours_meant(site.network_hours))
    check.fault("network.hours", fmt::format("'{}' are no hours", site.network_hours),
                "write them as \"Mo-Th 09:00-17:00; Fr 09:00-15:00\"");
  check_appearance(check, site);
  check_words(check, site);
  check.references("home_areas", site.home_areas, Kind::area, ids);
  check.references("map_regions", site.map_regions, Kind::region, ids);
  check.references("unasked_diagnoses", site.unasked_diagnoses, Kind::diagnosis, ids);
  chosen(check, "helplines", site.helplines);
  for (const auto& situation : site.situations) {
    RecordCheck of{file, situation.id, problems};
    of.form("id", situation.id, Form::id);
    chosen(of, "filters", situation.filters);
    chosen(of, "unsure", situation.unsure);
    of.references("audiences", situation.audiences, Kind::audience, ids);
  }
  return problems.reported;
}

}  // namespace blakus

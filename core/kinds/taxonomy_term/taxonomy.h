#pragma once
// The vocabulary of the directory: diagnoses, areas, regions, services, audiences, languages
// and types, each a TaxonomyTerm (HSDS's word for it). Knows no format.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/kinds.h"
#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/term_role.h"
#include "core/record/language.h"

namespace blakus {

/// Names of a term besides its label, by language; Latin names of diseases are separate.
struct TermNames {
  std::vector<std::string> lv;
  std::vector<std::string> en;
  std::vector<std::string> ru;
  std::vector<std::string> uk;
  std::vector<std::string> la;
  std::vector<std::string>& in(Language language) { return this->*member(language); }
  const std::vector<std::string>& in(Language language) const { return this->*member(language); }
  bool operator==(const TermNames&) const = default;

 private:
  static constexpr std::vector<std::string> TermNames::*member(Language language) {
    constexpr std::array members{&TermNames::lv, &TermNames::en, &TermNames::ru, &TermNames::uk};
    static_assert(members.size() == all_languages.size(), "a member for each language");
    return members[static_cast<std::size_t>(language)];
  }
};

constexpr void describe(Of<TermNames> auto& names, auto&& field) {
  field("lv", names.lv, As{.about = "Latvian"});
  field("en", names.en, As{.about = "English"});
  field("ru", names.ru, As{.about = "Russian"});
  field("uk", names.uk, As{.about = "Ukrainian"});
  field("la", names.la, As{.about = "Latin names of diseases"});
}

/// Of a Latvian name.
struct Inflections {
  std::string gen;  ///< genitive: "Liepājas"
  std::string loc;  ///< locative: "Liepājā"
  bool operator==(const Inflections&) const = default;
};

constexpr void describe(Of<Inflections> auto& inflections, auto&& field) {
  field("gen", inflections.gen, As{.about = "Genitive."});
  field("loc", inflections.loc, As{.about = "Locative."});
}

/// What only a region has. Sources: data/SOURCES.md.
struct RegionFacts {
  std::string type;    ///< country, planning_region, state_city, municipality, town, …
  Localized locative;  ///< "Liepājā", "в Лиепае", "in Liepāja"
  Inflections inflections;
  bool state_city_status = false;
  std::string atvk;  ///< codes of administrative territories, in force and former
  std::string atvk_former;
  std::string iso;
  std::string nuts;
  std::string nuts_former;
  std::optional<Point> point;  ///< a point inside it
  std::optional<int> population;
  std::vector<std::string> also_parent;  ///< further municipality that took a part of a former one
  std::vector<std::string> covers;       ///< municipalities of an informal or historical region
  bool partial = false;
  bool operator==(const RegionFacts&) const = default;
};

inline constexpr std::array<std::string_view, 8> region_types{
    "country", "planning_region",     "state_city",      "municipality",
    "town",    "former_municipality", "historical_land", "informal_region"};

constexpr void describe_region(Of<RegionFacts> auto& region, auto&& field) {
  field("type", region.type,
        As{.about = "Kind of place.", .must = Must::be_there, .values = region_types});
  field("label_locative", region.locative,
        As{.about = "Ready to print: lv \"Rīgā\", en \"in Riga\", ru \"в Риге\", uk \"у Ризі\"."});
  field("inflections", region.inflections, As{.about = "Latvian case forms."});
  field("state_city_status", region.state_city_status,
        As{.about = "true: a state city (valstspilsēta) without a local government of its own."});
  field("atvk", region.atvk, As{.about = "Current ATVK code."});
  field("atvk_former", region.atvk_former, As{.about = "ATVK code before July 2021."});
  field("iso", region.iso,
        As{.about = "ISO 3166-2 code; of former municipalities the former one."});
  field("nuts", region.nuts, As{.about = "NUTS 2024 code."});
  field("nuts_former", region.nuts_former, As{.about = "NUTS code before 2024."});
  field(PointKeys{"lat", "lon"}, region.point,
        As{.about = "Latitude of a point inside, WGS 84, decimal degrees."});
  field("population", region.population, As{.about = "Residents on 1 January 2020."});
  field("also_parent", region.also_parent,
        As{.about = "Further current municipalities that took a part of the former one.",
           .of = Kind::region});
  field("covers", region.covers,
        As{.about = "Units that the historical or informal region covers.", .of = Kind::region});
  field("partial", region.partial, As{.about = "true: only parts of the units in covers."});
}

/// Where a rare disease is known best.
struct Expertise {
  std::string kind;  ///< of expertise_kinds
  Localized name;
  std::string url;
  FactCheck checked;
  bool operator==(const Expertise&) const = default;
};

inline constexpr std::array<std::string_view, 3> expertise_kinds{"expert_center",
                                                                 "reference_network", "orphanet"};

constexpr void describe(Of<Expertise> auto& expertise, auto&& field) {
  field("kind", expertise.kind,
        As{.about = "expert_center: a clinic in Latvia; reference_network: the European Reference "
                    "Network (ERN); orphanet: the disease's page at Orphanet.",
           .must = Must::be_there,
           .values = expertise_kinds});
  field("name", expertise.name,
        As{.about = "What it is called. Absent of Orphanet's page.", .one_line = true});
  field("url", expertise.url,
        As{.about = "Its page.", .form = Form::web_address, .must = Must::be_there});
  field("checked", expertise.checked,
        As{.about = "When and how it was read, and where.", .must = Must::be_there});
}

struct TaxonomyTerm {
  Kind kind = Kind::diagnosis;
  std::string id;  ///< [a-z0-9-]{1,80}, unique within its kind
  Localized label;
  TermNames names;  ///< shown and exported: medical and accepted names, abbreviations
  /// Words that people type for it (slang, symptoms, slips, other diseases that lead here): the
  /// search finds it by them; never shown, exported or suggested.
  TermNames found_by;
  std::string parent;                ///< id of the broader term of the same kind, or empty
  std::vector<std::string> areas;    ///< of a diagnosis, the chief one first
  std::vector<std::string> icd10;    ///< codes and ranges, WHO ICD-10: "E10", "C91-C95"
  std::vector<int> orpha;            ///< Orphanet numbers
  std::vector<Expertise> expertise;  ///< of a diagnosis or an area
  /// Of an area: the diagnoses that mean the area as a whole ("heart disease").
  std::vector<std::string> general_diagnoses;
  std::string icon_hint;  ///< of an area: what a drawing of it may show
  std::vector<TermRole> roles;
  RegionFacts region;
  bool operator==(const TaxonomyTerm&) const = default;
};

/// A vocabulary has the fields that its kind has; the others are no keys of its terms.
constexpr void describe(Of<TaxonomyTerm> auto& term, auto&& field) {
  field("id", term.id,
        As{.about = "Stable id.",
           .form = Form::term_id,
           .must = Must::be_there,
           .use = Use::heading});
  field("label", term.label,
        As{.about = "Name as shown.",
           .must = Must::be_latvian,
           .use = Use::title,
           .remedy = "every term has a Latvian label"});
  field("names", term.names,
        As{.about = "Medical and accepted names and abbreviations of exactly this term, base "
                    "forms, the best known first; shown and exported. What may hurt or mislead a "
                    "reader (slang, symptoms, other diseases, slips) belongs to found_by."});
  field("found_by", term.found_by,
        As{.about = "Words that people type for it: slang, situations, symptoms, slips, other "
                    "names that are not shown. The search finds the term by them; never shown, "
                    "exported or suggested.",
           .use = Use::editorial});
  field("parent", term.parent,
        As{.about = "Id of the broader term of the same kind.", .of = term.kind});
  if (term.kind == Kind::diagnosis)
    field("areas", term.areas, As{.about = "Disease areas, the main one first.", .of = Kind::area});
  if (term.kind == Kind::diagnosis || term.kind == Kind::area)
    field("icd10", term.icd10,
          As{.about = "ICD-10 codes or ranges of the WHO edition (SSK-10 in Latvia), e.g. \"E10\", "
                      "\"C92.1\", \"E10-E14\".",
             .form = Form::icd10});
  if (term.kind == Kind::diagnosis)
    field("orpha", term.orpha, As{.about = "Orphanet (ORPHA) numbers."});
  if (term.kind == Kind::diagnosis || term.kind == Kind::area)
    field("expertise", term.expertise,
          As{.about = "Expert centre, European Reference Network and page of Orphanet, each with "
                      "its source and day. Those of an area are for all its rare diseases."});
  if (term.kind == Kind::area) {
    field("general_diagnoses", term.general_diagnoses,
          As{.about = "Ids of the diagnoses that mean the area as a whole: a body for one of them "
                      "serves every disease of the area. Editorial.",
             .of = Kind::diagnosis});
    field("icon_hint", term.icon_hint, As{.about = "Idea for a pictogram."});
  }
  if (term.kind == Kind::region) describe_region(term.region, field);
}

inline bool has_role(const TaxonomyTerm& term, TermRole role) {
  return std::ranges::find(term.roles, role) != term.roles.end();
}

/// A European or world federation, or a body of a neighbouring country: where to turn if there is
/// no organization in Latvia.
struct Federation {
  std::string id;
  std::string name;
  std::string short_name;
  std::string scope;
  std::string url;
  std::vector<std::string> diagnoses;
  std::vector<std::string> areas;
  std::vector<std::string> languages;
  std::string source;
  FactCheck checked;
  bool operator==(const Federation&) const = default;
};

inline constexpr std::array<std::string_view, 4> federation_scopes{"lithuania", "estonia", "europe",
                                                                   "world"};
/// In Lithuania or Estonia: nearer than any federation.
inline bool is_neighbor(const Federation& federation) {
  return federation.scope == "lithuania" || federation.scope == "estonia";
}

constexpr void describe(Of<Federation> auto& federation, auto&& field) {
  field("id", federation.id, stable_id);
  field("name", federation.name,
        As{.about = "Name in English, as the federation writes it.", .must = Must::be_there});
  field("short_name", federation.short_name, As{.about = "Acronym in use."});
  field("scope", federation.scope,
        As{.about = "Where its members are; lithuania, estonia: a sister body of that country.",
           .values = federation_scopes});
  field("url", federation.url,
        As{.about = "Home page.", .form = Form::web_address, .must = Must::be_there});
  field("diagnoses", federation.diagnoses,
        As{.about = "Diagnoses it is for; narrower diagnoses follow by their parent.",
           .of = Kind::diagnosis});
  field("areas", federation.areas,
        As{.about = "Disease areas it serves as a whole. Absent: only its diagnoses, do not offer "
                    "it for others of the area.",
           .of = Kind::area});
  field("languages", federation.languages,
        As{.about = "Languages of its pages as read, ISO 639-1.", .of = Kind::language});
  field("source", federation.source,
        As{.about = "Page on which its name and field were read.",
           .form = Form::web_address,
           .must = Must::be_there});
  field("checked", federation.checked, As{.about = "When and how it was read."});
}

}  // namespace blakus

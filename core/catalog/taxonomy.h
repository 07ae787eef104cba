#pragma once
// The vocabulary of the directory: diagnoses, areas, regions, services, audiences, languages
// and types, each a TaxonomyTerm (HSDS's word for it). Knows no format.

#include <optional>
#include <string>
#include <vector>

#include "core/catalog/language.h"
#include "core/catalog/organization.h"
#include "core/kinds/kinds.h"

namespace blakus {

/// Names of a term beside its label, by language; Latin names of diseases stand apart.
struct TermNames {
  std::vector<std::string> lv;
  std::vector<std::string> en;
  std::vector<std::string> ru;
  std::vector<std::string> la;
  const std::vector<std::string>& in(Language language) const {
    return language == Language::lv ? lv : language == Language::en ? en : ru;
  }
  bool operator==(const TermNames&) const = default;
};
static_assert(all_languages.size() == 3, "a member of TermNames for each language");

/// What only a region has. Sources: data/SOURCES.md.
struct RegionFacts {
  std::string type;            ///< country, planning_region, state_city, municipality, town, …
  Localized locative;          ///< "Liepājā", "в Лиепае", "in Liepāja"
  std::string genitive;        ///< Latvian genitive: "Liepājas"
  std::optional<Point> point;  ///< a point inside it
  std::optional<int> population;
  std::vector<std::string> covers;       ///< municipalities of an informal or historical region
  std::vector<std::string> also_parent;  ///< further municipality that took a part of a former one
  bool operator==(const RegionFacts&) const = default;
};

struct TaxonomyTerm {
  Kind kind = Kind::diagnosis;
  std::string id;  ///< [a-z0-9-]{1,80}, unique within its kind
  Localized label;
  TermNames names;  ///< shown and exported: medical and accepted names, abbreviations
  /// Words that people type for it (slang, symptoms, slips, other diseases that lead here): the
  /// search finds it by them; never shown, exported or suggested.
  TermNames found_by;
  std::string parent;              ///< id of the broader term of the same kind, or empty
  std::vector<std::string> areas;  ///< of a diagnosis, the chief one first
  std::vector<std::string> icd10;  ///< codes and ranges, WHO ICD-10: "E10", "C91-C95"
  std::vector<int> orpha;          ///< Orphanet numbers
  /// Of an area: the diagnoses that mean the area as a whole ("heart disease").
  std::vector<std::string> general_diagnoses;
  RegionFacts region;
  bool operator==(const TaxonomyTerm&) const = default;
};

/// A European or world federation: where to turn when nobody in Latvia is there.
struct Federation {
  std::string id;
  std::string name;
  std::string short_name;
  std::string url;
  std::vector<std::string> diagnoses;
  std::vector<std::string> areas;
  std::vector<std::string> languages;
  std::string source;
  std::string checked;  ///< ISO date
  bool operator==(const Federation&) const = default;
};

}  // namespace blakus

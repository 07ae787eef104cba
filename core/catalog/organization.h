#pragma once
// One organization as the directory publishes it. Names follow HSDS 3.0
// (Human Services Data Specification, https://docs.openreferral.org) where it has them.
// Knows no format; reading and writing is organization_json.h.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/language.h"

namespace blakus {

struct Point {
  double latitude = 0;   ///< degrees, WGS 84
  double longitude = 0;  ///< degrees, WGS 84
  bool operator==(const Point&) const = default;
};

struct Location {
  std::string name;       ///< what is there, in the words of the source: "Alūksnes nodaļa"
  std::string address_1;  ///< street and house
  std::string city;
  std::string municipality;
  std::string postal_code;  ///< "LV-1024"
  std::string region;       ///< id of taxonomies/regions.json
  std::optional<Point> point;
  std::string hours;  ///< opening hours in the words of the source
  bool operator==(const Location&) const = default;
};

struct Phone {
  std::string number;       ///< as published: "+371 29235677", "116123"
  std::string description;  ///< "jurists", empty for the main one
  bool operator==(const Phone&) const = default;
};

/// When and how a fact was last checked.
struct FactCheck {
  std::string date;    ///< ISO 8601, as exact as known: "2026-11-21", "2016-05" or "2016"
  std::string how;     ///< website, register, owner, call, list or editor
  std::string source;  ///< address of what was read
  bool operator==(const FactCheck&) const = default;
};

/// A wording of the source itself, kept beside the id it was mapped to.
struct SourceName {
  std::string lv;
  std::string en;
  bool operator==(const SourceName&) const = default;
};

struct Organization {
  std::string id;  ///< [a-z0-9-]{1,80}
  Localized name;
  std::vector<std::string> short_names;
  std::vector<std::string> former_names;
  std::string registration_number;  ///< of the Register of Enterprises, 11 digits
  std::string legal_status;         ///< "biedrība", "nodibinājums"
  std::optional<int> year_incorporated;
  std::string type;  ///< id of taxonomies/types.json
  std::string parent_organization_id;
  Localized description;
  std::vector<std::string> areas;      ///< ids of taxonomies/areas.json
  std::vector<std::string> diagnoses;  ///< ids of taxonomies/diagnoses.json
  std::vector<SourceName> diagnosis_names;
  std::vector<std::string> area_names;
  std::vector<std::string> services;
  std::vector<std::string> audiences;
  std::vector<std::string> languages;  ///< of help, ids of taxonomies/languages.json
  bool national = false;               ///< serves all of Latvia
  std::vector<std::string> regions;    ///< served; of a national body, those with a branch
  std::vector<std::string> coverage_names;
  std::vector<Location> locations;
  std::vector<Phone> phones;
  std::vector<std::string> emails;
  std::string website;
  std::map<std::string, std::string> social;  ///< network → address
  std::vector<std::string> memberships;
  /// "record", "contacts", or one of the contacts by itself ("phones") → its last check; which of
  /// them speaks for a fact, check_of() in fact_checks.h says.
  std::map<std::string, FactCheck> checked;
  std::vector<std::string> sources;
  std::string notes;
  bool operator==(const Organization&) const = default;
};

/// Is anything known by which a visitor can turn to it? An address alone is not: old ones mislead.
inline bool can_be_reached(const Organization& organization) {
  return !organization.phones.empty() || !organization.emails.empty() ||
         !organization.website.empty() || !organization.social.empty();
}

}  // namespace blakus

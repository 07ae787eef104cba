#pragma once
// All records of the directory together. Knows no format, no index and no program.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/catalog/crisis_words.h"
#include "core/catalog/district.h"
#include "core/catalog/found_names.h"
#include "core/catalog/need.h"
#include "core/catalog/organization.h"
#include "core/catalog/site.h"
#include "core/catalog/taxonomy.h"
#include "core/kinds/network_record.h"

namespace blakus {

struct Catalog {
  std::vector<Organization> organizations;  ///< in the order of their ids
  std::vector<TaxonomyTerm> terms;          ///< kinds in the order of taxonomy_kinds
  std::vector<Federation> federations;
  std::vector<NetworkRecord> network_records;
  /// Folded term that names several diagnoses → their ids, the likelier first.
  std::map<std::string, std::vector<std::string>> ambiguous;
  std::vector<CrisisPattern> crisis_patterns;  ///< see data/crisis.json
  Needs needs;                                 ///< see data/needs/
  FoundNames found_names;                      ///< see data/found_names.json
  std::vector<District> districts;             ///< see data/places.json
  Site site;                                   ///< see data/site.json
  /// Former id of a merged organization → the id that took its place.
  std::map<std::string, std::string, std::less<>> redirects;
  std::int64_t revision = 0;  ///< the newest approved revision that is in it; 0: none
};

}  // namespace blakus

#pragma once
// All records of the directory together. Knows no format, no index and no program.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/kinds/need/crisis_words.h"
#include "core/kinds/need/need.h"
#include "core/kinds/network_record.h"
#include "core/kinds/organization/found_names.h"
#include "core/kinds/organization/last_change.h"
#include "core/kinds/organization/organization.h"
#include "core/kinds/site/site.h"
#include "core/kinds/taxonomy_term/district.h"
#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

struct Catalog {
  std::vector<Organization> organizations;  ///< in the order of their ids
  std::vector<TaxonomyTerm> terms;          ///< kinds in the order of taxonomy_kinds
  std::vector<Federation> federations;
  std::vector<NetworkRecord> network_records;
  AmbiguousNames ambiguous;
  std::vector<CrisisPattern> crisis_patterns;  ///< see data/crisis.json
  Needs needs;                                 ///< see data/needs/
  FoundNames found_names;                      ///< see data/found_names.json
  std::vector<District> districts;             ///< see data/places.json
  Site site;                                   ///< see data/site.json
  std::string logo;                            ///< bytes of the file that site.json names
  /// Former id of a merged organization → the id that took its place.
  std::map<std::string, std::string, std::less<>> redirects;
  LastChanges changes;        ///< what last became of each organization
  std::int64_t revision = 0;  ///< the newest approved revision that is in it; 0: none
};

}  // namespace blakus

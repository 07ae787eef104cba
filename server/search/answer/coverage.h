#pragma once
// Freshness of the directory and regions without any organization: counts over all records in the
// search, for a report. Knows the columns; never words, queries or pages.

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/kinds/organization/check_mark.h"
#include "core/kinds/organization/freshness.h"
#include "server/search/index/snapshot.h"

namespace blakus {

/// One area of disease.
struct AreaCoverage {
  const TaxonomyTerm* area = nullptr;
  std::size_t total = 0;
  std::size_t reachable = 0;         ///< of them with a known way to reach them
  std::size_t confirmed = 0;         ///< of those, confirmed within a year
  std::size_t national = 0;          ///< of them there for all of Latvia
  std::vector<std::size_t> regions;  ///< of the others, by region of Coverage
};

struct Coverage {
  std::size_t total = 0;                      ///< organizations in the search
  std::size_t in_time = 0;                    ///< whose sources were read within a year
  std::array<std::size_t, 6> by_freshness{};  ///< by Freshness, the archived ones too
  std::size_t by_phone = 0;
  std::size_t by_mail = 0;
  std::size_t by_web_alone = 0;  ///< a website or a social page, neither telephone nor e-mail
  std::size_t reachable = 0;     ///< in any way
  std::map<CheckSaid, std::size_t> by_check;  ///< who or what stands behind the way to reach them
  std::vector<const TaxonomyTerm*> regions;   ///< planning regions in the order of the data
  std::vector<AreaCoverage> areas;            ///< in the order of the data
  /// Conditions without an organization, also for a kind of them or a broader one.
  std::vector<const TaxonomyTerm*> diagnoses_without_anybody;
  std::vector<DocumentNumber> archived;
};

Coverage coverage_of(const Snapshot& snapshot);

}  // namespace blakus

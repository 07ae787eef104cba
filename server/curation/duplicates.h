#pragma once
// Records that may be about the same body: by registry number, phone, web domain or similar name.
// Proposes; never decides.

#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct Duplicate {
  std::string organization;  ///< id of the other record
  std::string name;
  std::string by;  ///< number, phone, domain, short or name: the strongest sign they share
};

/// Those of `all` that may be the same as `record`, the surest first; never itself.
std::vector<Duplicate> duplicates_of(const Organization& record,
                                     const std::vector<Organization>& all);

/// Looser, for a visitor who has typed a name or a number: also a short name, and names that share
/// some of their own words. The surest first, at most `most`.
std::vector<Duplicate> likenesses_of(const Organization& typed,
                                     const std::vector<Organization>& all, std::size_t most);

struct DoublePair {
  std::string one;
  Duplicate other;
};
/// Every pair among published records that shares a number, and those with the same name.
std::vector<DoublePair> doubles_among(const std::vector<Organization>& all);

}  // namespace blakus

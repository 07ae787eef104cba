#pragma once
// What comparisons and imports found, put on the review list as submissions. Knows the store's
// submissions; a person decides on them like on any other.

#include <cstddef>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/organization/proposal.h"
#include "core/store/submissions.h"
#include "indexer/curation/import.h"

namespace blakus {

/// Adds those that were not added before; how many. `now`: ISO date and time, UTC.
std::size_t add_to_review(Database& store, const std::vector<Proposal>& proposals,
                          const std::vector<Organization>& organizations, const std::string& now);
std::size_t add_to_review(Database& store, const ImportPlan& plan, const std::string& now);

}  // namespace blakus

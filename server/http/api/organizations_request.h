#pragma once
// What the list of organizations takes besides a search: which records, changed since when, and
// which of their fields. Knows parameters; never how they are answered.

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "server/http/app/parameters.h"

namespace blakus {

struct OrganizationsRequest {
  SearchRequest search;             ///< limited to the ids, and to what changed
  std::vector<std::string> fields;  ///< of items; empty: all, with counts and ways on
  std::optional<std::chrono::sys_seconds> modified_after;
};

inline constexpr std::size_t most_named_ids = 100;

/// The parameters of a search, and ids, modified_after, fields.
CheckedParameters<OrganizationsRequest> organizations_request(const Parameters& parameters,
                                                              const Snapshot& snapshot);

}  // namespace blakus

#pragma once
// An answer of the fields that were asked for alone. Knows the names of docs/api.md; never how a
// field is made.

#include <chrono>
#include <string>
#include <vector>

#include "server/http/app/message_lookup.h"
#include "server/search/answer.h"
#include "server/search/index/snapshot.h"
#include "server/search/request.h"

namespace blakus {

/// Those of results and of whole records.
std::vector<std::string> known_fields(const Snapshot& snapshot);

/// {total, page, size, pages, items}: each item has its id and these fields, as far as its kind has
/// them.
std::string chosen_fields_json(const Answer& answer, const SearchRequest& request,
                               const std::vector<std::string>& fields, const MessageLookup& words);

/// What left the directory since then: [{id, change, at, successor}].
std::string gone_json(const Snapshot& snapshot, std::chrono::sys_seconds since);

}  // namespace blakus

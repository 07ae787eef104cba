#pragma once
// Records of the network as the API writes them: a list with its counts, and one record. Knows the
// shapes of docs/api.md; never HTTP.

#include <string>

#include "server/http/app/listed_records.h"
#include "server/http/app/message_lookup.h"
#include "server/search/answer.h"
#include "server/search/index/other_records.h"

namespace blakus {

/// One record with all its fields.
std::string record_json(const OtherRecord& other, Language language, const Snapshot& snapshot);

/// `answer` is of the same request: what was understood, and the facets.
std::string records_json(const ListRequest& request, const ListedRecords& listed,
                         const Answer& answer, const MessageLookup& words);

}  // namespace blakus

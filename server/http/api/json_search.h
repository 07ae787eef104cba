#pragma once
// A search's answer and suggestions as the API writes them. Knows the shapes of docs/api.md and
// nothing of HTTP: values of the search in, JSON out. Same input, same bytes.

#include <string>
#include <vector>

#include "server/http/app/message_lookup.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// GET /api/v1/organizations
std::string search_json(const Answer& answer, const SearchRequest& request,
                        const MessageLookup& words);

/// GET /api/v1/suggest
std::string autocomplete_json(const std::vector<Autocompletion>& suggestions, Language language,
                              const MessageLookup& words);

}  // namespace blakus

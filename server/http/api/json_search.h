#pragma once
// A search's answer and suggestions as the API writes them. Knows the shapes of docs/api.md and
// nothing of HTTP: values of the search in, JSON out. Same input, same bytes.

#include <string>
#include <vector>

#include "server/http/app/words.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// GET /api/v1/organizations
std::string search_json(const Answer& answer, const SearchRequest& request, const Words& words);

/// GET /api/v1/suggest
std::string suggestions_json(const std::vector<Suggestion>& suggestions, Language language,
                             const Words& words);

}  // namespace blakus

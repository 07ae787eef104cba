#pragma once
// A search's answer and suggestions as the API writes them. Knows the shapes of docs/api.md and
// nothing of HTTP: values of the search in, JSON out. Same input, same bytes.

#include <string>
#include <vector>

#include "server/http/app/json_text.h"
#include "server/http/app/message_lookup.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// GET /api/v1/organizations
std::string search_json(const Answer& answer, const SearchRequest& request,
                        const MessageLookup& words);

/// query and crisis: how every answer to a search begins.
void write_question(JsonText& json, const Answer& answer, const SearchRequest& request,
                    const MessageLookup& words);
/// Of `facets` the member of one kind, and `kinds`.
void write_facet(JsonText& json, const Facet& facet, const Answer& answer, Language language);
void write_kind_counts(JsonText& json, const Answer& answer, Language language,
                       const MessageLookup& words);

/// GET /api/v1/suggest
std::string autocomplete_json(const std::vector<Autocompletion>& suggestions, Language language,
                              const MessageLookup& words);

}  // namespace blakus

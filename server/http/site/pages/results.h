#pragma once
// What a search for visitors found and the sentence above it, whatever form it is shown in. Knows
// answers; never a template.

#include <string>

#include "server/http/site/page_context.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// For who is in despair only those who can be reached now.
Answer results_for(const PageContext& context, const SearchRequest& request);

/// "8 organizācijas, 2 Daugavpilī": what was found, and how much of it is there.
std::string headline_of(const PageContext& context, const Answer& answer);

}  // namespace blakus

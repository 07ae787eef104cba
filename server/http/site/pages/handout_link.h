#pragma once
// The way from a search to its sheet for the reader to take along. Knows the answer; never how a
// sheet looks.

#include <string>

#include "server/http/site/page_context.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// The sheet of the first results, those for children first where the help is sought for a child.
std::string handout_link(const PageContext& context, const SearchRequest& request,
                         const Answer& answer);

}  // namespace blakus

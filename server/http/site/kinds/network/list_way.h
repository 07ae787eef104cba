#pragma once
// What a page with the list of a kind is asked for, and ways to such lists. Knows addresses; never
// records.

#include <string>

#include "server/http/app/list_request.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// As asked for in the address of a page, in its language.
CheckedParameters<ListRequest> list_request(const PageContext& context, Kind kind);

/// A way to that list, as results_way is one to results: {text, href, again, action}.
View list_way(const PageContext& context, const ListRequest& request, const std::string& text);

}  // namespace blakus

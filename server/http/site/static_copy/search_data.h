#pragma once
// What the search in the browser knows: names of conditions, areas and places, and of each body
// what a card says. A script that sets one value, for a page opened as a file can read nothing
// else.

#include <string>

#include "server/http/site/page_context.h"

namespace blakus {

/// "window.blakus = {…};". Words that only find (found_by) are never given out, so are not in it.
std::string search_data(const SiteContext& context);

}  // namespace blakus

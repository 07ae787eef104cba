#pragma once
// "Where to start": three steps of links for who has no word to search for, ending in results.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// The first situations as links, for the home page: [{text, href}].
View chief_situations(const PageContext& context);

}  // namespace blakus

#pragma once
// "Where to start": three steps of links for who has no word to search for, ending in results.

#include "server/http/site/view.h"
#include "server/http/site/visit.h"

namespace blakus {

/// The first situations as links, for the home page: [{text, href}].
View chief_situations(const Visit& visit);

}  // namespace blakus

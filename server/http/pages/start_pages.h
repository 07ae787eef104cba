#pragma once
// "Where to start": three steps of links for who has no word to search for, ending in results.

#include <optional>
#include <string>

#include "server/http/pages/view.h"
#include "server/http/pages/visit.h"
#include "server/http/reply.h"

namespace blakus {

/// What brings you here?
Reply start_page(const Visit& visit);
/// `steps` is "child" or "child/neurodevelopment": what it is about, then where.
std::optional<Reply> start_step_page(const Visit& visit, const std::string& steps);

/// The first situations as links, for the home page: [{text, href}].
View chief_situations(const Visit& visit);

}  // namespace blakus

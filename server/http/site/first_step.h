#pragma once
// What somebody who has never been to an organization does first: in its own words, else by the
// contact that answers soonest. The one rule for page, card and the sheet on paper.

#include <string>

#include "server/http/site/page_context.h"

namespace blakus {

/// A sentence in the reader's language; empty where no contact is known.
std::string first_step(const PageContext& reader, const Organization& organization);

}  // namespace blakus

#pragma once
// Whom else one may turn to for the same. Knows the search; never a page.

#include "core/kinds/organization/organization.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// A few that are there for the same conditions, else areas: [{name, href}].
View similar_to(const PageContext& context, const Organization& organization);

}  // namespace blakus

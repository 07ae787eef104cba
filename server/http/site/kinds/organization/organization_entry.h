#pragma once
// An organization as an entry of a feed. Knows when it changed last; never which feed it stands in.

#include "core/kinds/organization/organization.h"
#include "server/http/site/feed.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// Of what is in the search; `language` is left to the feed.
FeedEntry organization_entry(const PageContext& context, const Organization& organization);

}  // namespace blakus

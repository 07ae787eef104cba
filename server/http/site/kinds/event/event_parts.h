#pragma once
// What only the page of an event has: when it is, its next dates, how one takes part, what came of
// it. Knows events; never the page around them.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/index/other_records.h"

namespace blakus {

/// Fills in `when`, `dates`, `registration`, `outcomes`, with has_… of the lists.
void put_event_parts(View& view, const PageContext& context, const OtherRecord& other);

}  // namespace blakus

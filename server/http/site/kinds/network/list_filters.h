#pragma once
// The filters of a list as a form without script, with how many records each value would give.
// Knows the records found; never how they are searched.

#include "server/http/site/kinds/network/list_way.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"
#include "server/search/searcher.h"

namespace blakus {

/// [{name, label, all, options: [{value, text, chosen}]}]; what has nothing to choose from is left
/// out. `found` is of the same request without its fields, `answer` of it with them.
View list_filters(const PageContext& context, const ListRequest& request, const FoundRecords& found,
                  const Answer& answer);

}  // namespace blakus

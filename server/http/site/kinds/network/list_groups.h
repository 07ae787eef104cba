#pragma once
// The rows of one page of a list under their headings: days, years, institutions. Knows records in
// the order in which they stand.

#include <span>

#include "server/http/app/kind_lists.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/index/other_records.h"

namespace blakus {

/// [{heading, rows}]; a heading is "no" where rows need none. `words` of the search are shown where
/// they stand in the text of a document.
View list_groups(const PageContext& context, std::span<const OtherRecord* const> records,
                 Grouping grouping, const std::string& words = {});

/// Of one month all dates, day by day; what has no day as the last.
View month_groups(const PageContext& context, std::span<const OtherRecord* const> records,
                  const std::string& month);

}  // namespace blakus

#pragma once
// What the network has beside organizations, for pages about something else: what is coming, what
// is new, and how much there is of each kind. Nothing where there is nothing.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// Fills in `coming` and `news` (rows, at most three each), has_coming, has_news and has_now:
/// within the filters of a request, of all where it has none.
void put_now(View& view, const PageContext& context, const SearchRequest& request);

/// Fills in `also` and has_also: of each kind that the same search finds, a way to its list with
/// the same words and filters.
void put_also(View& view, const PageContext& context, const SearchRequest& request,
              const Answer& answer);

}  // namespace blakus

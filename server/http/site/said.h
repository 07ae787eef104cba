#pragma once
// What the search says of the words that were typed: what it understood, what it read from a
// sentence, what it left out, what it did not understand. Knows the answer; never how words are
// understood.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// Fills in, each "no" or an empty list where there is nothing to say: `chips` (understood and
/// chosen), `read_as` (with `not_diagnosis`), `left_out`: ways to the results without it;
/// `not_understood` beside results, `not_understood_alone` where there are none; `has_said`.
void put_said(View& view, const PageContext& context, const SearchRequest& request,
              const Answer& answer);

}  // namespace blakus

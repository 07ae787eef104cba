#pragma once
// The filter panel. Knows the answer's facets; never counts itself.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

/// The facets with their values, in the order they are shown; the order of sorting as the last.
View facets_of(const PageContext& context, const SearchRequest& request, const Answer& answer);

std::size_t chosen_filters(const SearchRequest& request);

/// The address of the results for a request in the reader's language.
std::string results_link(const PageContext& context, const SearchRequest& request);

/// A way to those results: {text, href, again}. A link; where searches go by POST, a button that
/// sends the request as the value `again` and so keeps it out of the address.
View results_way(const PageContext& context, const SearchRequest& request, const std::string& text);

}  // namespace blakus

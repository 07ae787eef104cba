#pragma once
// Results, conditions, areas and places for programs that read, from the same views that the pages
// are made of. Knows answers; never a template.

#include <optional>
#include <string>

#include "server/http/site/page_context.h"
#include "server/search/answer.h"
#include "server/search/request.h"

namespace blakus {

std::string results_markdown(const PageContext& context, const SearchRequest& request,
                             const Answer& answer);
std::string term_markdown(const PageContext& context, const TaxonomyTerm& term);

/// The results of what the page's parameters ask for.
Reply results_markdown_page(const PageContext& context);

template <Kind kind>
std::optional<Reply> term_markdown_page(const PageContext& context, const std::string& id);

}  // namespace blakus

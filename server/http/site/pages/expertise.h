#pragma once
// Where a rare disease is known best: expert centre in Latvia, European Reference Network, page of
// Orphanet. Knows terms and messages; never which page shows it.

#include "core/kinds/taxonomy_term/taxonomy.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// [{kind, name, lang, href, said}] of a condition: its own; of a rare one those of its areas and
/// of all rare diseases as well, and Orphanet's page of each number. Empty where nothing is known.
View expertise_view(const PageContext& context, const TaxonomyTerm& diagnosis);

}  // namespace blakus

#pragma once
// The matches of an answer under their headings, and the societies listed after them. Knows the
// answer of a search; never how it came about.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"

namespace blakus {

/// The matches under headings: local, national and near where the answer has a place, else one
/// group without a visible heading.
View groups_of(const PageContext& context, const Answer& answer);

/// Societies of the place that help any person with a disability, after the last results; "no"
/// where there are none: {heading, count, rows, more, rest}.
View disability_of(const PageContext& context, const Answer& answer);

}  // namespace blakus

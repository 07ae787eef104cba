#pragma once
// The line to call, before everything else on a page whose words speak of a crisis. Knows numbers
// and messages; never how such words are recognised.

#include <optional>

#include "core/kinds/need/crisis_words.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// {heading, text, calls: [{href, number, what}]}, or "no".
View first_call(const PageContext& context, std::optional<CrisisKind> crisis);

}  // namespace blakus

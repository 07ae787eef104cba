#pragma once
// The line to call, before everything else on a page whose words speak of a crisis. Knows numbers
// and messages; never how such words are recognised.

#include "server/http/pages/view.h"
#include "server/http/pages/visit.h"
#include "server/search/answer.h"

namespace blakus {

/// {heading, text, calls: [{href, number, what}]}, or "no".
View first_call(const Visit& visit, const Answer& answer);

}  // namespace blakus

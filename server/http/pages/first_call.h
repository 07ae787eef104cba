#pragma once
// The line to call, before everything else on a page whose words speak of a crisis. Knows numbers
// and messages; never how such words are recognised.

#include <optional>

#include "core/catalog/crisis_words.h"
#include "server/http/pages/view.h"
#include "server/http/pages/visit.h"

namespace blakus {

/// The number to call first: of the crisis line (116 123, harmonised for emotional support by
/// Commission Decision 2009/884/EC), of the ambulance (113), or of all emergency services (112).
std::string_view crisis_line(CrisisKind kind);

/// {heading, text, calls: [{href, number, what}]}, or "no".
View first_call(const Visit& visit, std::optional<CrisisKind> crisis);

}  // namespace blakus

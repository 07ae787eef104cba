#pragma once
// Opening hours as people type them in one line, in any language of the pages: "P–Pk 10–17; S
// 11.00–14.00; svētkos slēgts". Knows lines of hours; never whose they are.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/opening_hours.h"
#include "core/record/language.h"

namespace blakus {

/// "P–Pk 10.00–17.00; svētkos slēgts"; "; " between lines. Reading it gives the same lines.
std::string hours_in_short(const std::vector<OpeningHours>& hours, Language language);

/// The lines that the text means, whatever its language; nothing where a part is not understood or
/// wrong, such as an end before its beginning.
std::optional<std::vector<OpeningHours>> hours_meant(std::string_view text);

}  // namespace blakus

#pragma once
// The text of a foreign cell as the person behind it meant it: what web pages and spreadsheets put
// in is taken out, or is a problem where it cannot be. Knows no column.

#include <optional>
#include <string>
#include <string_view>

#include "core/record/problem.h"

namespace blakus {

/// Without blanks at its ends and characters of no width, NFC, "R&#299;ga" as "Rīga". Nothing, and
/// a problem (`what` and `remedy` alone), for hidden characters, tags, other entities, errors and
/// formulas of a spreadsheet.
std::optional<std::string> meant_text(std::string_view cell, Problems& problems);

}  // namespace blakus

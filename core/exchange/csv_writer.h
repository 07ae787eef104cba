#pragma once
// Rows as separated text that opens rightly, and harmlessly, in Excel and LibreOffice: UTF-8 with a
// byte order mark, CRLF, every cell in quotes (libcsv's). Never knows what a column means.

#include <string>
#include <string_view>
#include <vector>

#include "core/record/language.h"

namespace blakus {

inline constexpr std::string_view utf8_byte_order_mark = "\xEF\xBB\xBF";

/// What Excel parts cells by where that language is set: it takes the list separator of Windows
/// (Latvian and Russian ";", as their comma stands in numbers).
char csv_separator(Language language);

/// Appends one row. A cell that a spreadsheet would run as a formula gets an apostrophe before it.
void append_csv_row(std::string& csv, const std::vector<std::string>& cells, char separator = ',');

/// "+371 29235677" → "'+371 29235677": cells that begin with = + - @ (full width as
/// well), TAB, CR or LF. A cell that
/// begins so behind apostrophes of its own gets one more, so that nothing is lost.
std::string guarded(std::string_view cell);
/// Takes back what `guarded` added, and nothing else.
std::string unguarded(std::string_view cell);

}  // namespace blakus

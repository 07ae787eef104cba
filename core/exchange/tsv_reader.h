#pragma once
// Text separated by tabs, as programs write it that know no quoting: a row is a line, whatever
// quotes stand in it. Knows lines and cells; never what a column means.

#include <functional>
#include <string_view>

#include "core/exchange/csv_reader.h"

namespace blakus {

/// As read_csv, of a text in memory. A cell loses its quotes where they enclose it; a quote alone
/// is a part of the text ("Rasa 5\""), and none reaches into another cell or line.
Problems read_tsv(std::string_view text, const CsvFormat& format,
                  const std::function<void(CsvRow&)>& take);

}  // namespace blakus

#pragma once
// Separated text, read row by row in bounded memory as RFC 4180 has it. The parser is libcsv,
// strict about quotes. Knows lines, rows and cells; never what a column means.

#include <cstddef>
#include <functional>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/problem.h"

namespace blakus {

/// No cell may be longer; a forgotten quote would swallow the rest of a file.
inline constexpr std::size_t max_cell_bytes = 64UL * 1024;

struct CsvRow {
  std::size_t line = 0;  ///< where it begins, from 1
  std::vector<std::string> cells;
};

struct CsvFormat {
  char separator = ',';
  std::string file;            ///< named in problems
  std::size_t first_line = 1;  ///< number of the first line that is read
};

/// The first line with its end: LF, CR, CRLF, or CR CR LF as programs leave it that end lines
/// twice.
std::string_view first_line_of(std::string_view text);

/// Calls `take` for every row that is not blank. A row whose quotes are wrong or a cell of which is
/// too long is a problem that names its line; reading goes on with the line after it. A UTF-8 byte
/// order mark is skipped.
Problems read_csv(std::istream& in, const CsvFormat& format,
                  const std::function<void(CsvRow&)>& take);

/// Comma, semicolon, tab or bar: what the first line has most of, outside quotes.
char separator_of(std::string_view text);

}  // namespace blakus

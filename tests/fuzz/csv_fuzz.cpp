// needs: core/exchange/csv_*.cpp core/record/problem.cpp core/text/*.cpp -lcsv
// Any bytes as a table: lines only rise, no cell is too long, and what is written is read
// back.
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/text/encoding.h"
#include "core/text/utf8.h"

namespace {

void require(bool promise) {
  if (!promise) __builtin_trap();
}

std::vector<blakus::CsvRow> rows_of(const std::string& text, char separator) {
  std::vector<blakus::CsvRow> rows;
  std::istringstream in{text};
  blakus::read_csv(in, {.separator = separator, .file = "fuzz"},
                   [&](blakus::CsvRow& row) { rows.push_back(std::move(row)); });
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text{reinterpret_cast<const char*>(data), size};
  require(blakus::valid_utf8(blakus::decoded(text).text) || !blakus::valid_utf8(text));
  const auto rows = rows_of(text, blakus::separator_of(text));
  std::size_t line = 0;
  std::string written;
  for (const auto& row : rows) {
    require(row.line >= line);
    line = row.line;
    for (const auto& cell : row.cells) {
      require(cell.size() <= blakus::max_cell_bytes + size);
      require(blakus::unguarded(blakus::guarded(cell)) == cell);
    }
    blakus::append_csv_row(written, row.cells);
  }
  const auto again = rows_of(written, ',');
  require(again.size() == rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    require(again[at].cells.size() == rows[at].cells.size());
    for (std::size_t cell = 0; cell < rows[at].cells.size(); ++cell)
      require(blakus::unguarded(again[at].cells[cell]) == rows[at].cells[cell]);
  }
  return 0;
}

#include "core/exchange/tsv_reader.h"

#include <algorithm>

#include <fmt/format.h>

namespace blakus {
namespace {

/// What stands between the quotes of a cell, a doubled quote one; the text as it is where they do
/// not enclose it.
std::string unquoted(std::string_view cell) {
  if (cell.size() < 2 || cell.front() != '"' || cell.back() != '"') return std::string(cell);
  const auto inside = cell.substr(1, cell.size() - 2);
  std::string text;
  for (std::size_t at = 0; at < inside.size(); ++at) {
    if (inside[at] == '"' && !inside.substr(at + 1).starts_with('"')) return std::string(cell);
    if (inside[at] == '"') ++at;
    text += inside[at];
  }
  return text;
}

/// Does a quote that opens this cell close in another of the line? Then nobody knows where the cell
/// ends.
bool closes_elsewhere(const std::vector<std::string>& cells, std::size_t cell) {
  const auto opens = cells[cell].starts_with('"') && std::ranges::count(cells[cell], '"') % 2 == 1;
  return opens && std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(cell) + 1, cells.end(),
                              [](const std::string& other) {
                                return other.ends_with('"') &&
                                       std::ranges::count(other, '"') % 2 == 1;
                              });
}

std::vector<std::string> cells_of(std::string_view line) {
  std::vector<std::string> cells;
  while (true) {
    const auto end = std::min(line.find('\t'), line.size());
    cells.emplace_back(line.substr(0, end));
    if (end == line.size()) return cells;
    line.remove_prefix(end + 1);
  }
}

}  // namespace

Problems read_tsv(std::string_view text, const CsvFormat& format,
                  const std::function<void(CsvRow&)>& take) {
  ManyProblems problems;
  for (auto line = format.first_line; !text.empty(); ++line) {
    auto rest = first_line_of(text);
    text.remove_prefix(rest.size());
    rest = rest.substr(0, std::min(rest.find_first_of("\r\n"), rest.size()));
    if (rest.empty()) continue;
    CsvRow row{.line = line, .cells = cells_of(rest)};
    bool unclear = false;
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
      unclear = unclear || closes_elsewhere(row.cells, cell);
    if (unclear) {
      problems.add({.file = fmt::format("{}:{}", format.file, line),
                    .what = "a quote opens in one cell and closes in another",
                    .remedy = "take the quotes out, or save the table as CSV"});
      continue;
    }
    std::ranges::transform(row.cells, row.cells.begin(), unquoted);
    take(row);
  }
  return std::move(problems.reported);
}

}  // namespace blakus

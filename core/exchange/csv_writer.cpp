#include "core/exchange/csv_writer.h"

#include <algorithm>
#include <array>

#include <csv.h>

namespace blakus {
namespace {

bool would_run(std::string_view cell) {
  cell.remove_prefix(std::min(cell.find_first_not_of('\''), cell.size()));
  // The full-width signs are read like the plain ones where East Asian input is usual.
  constexpr auto beginnings = std::to_array<std::string_view>(
      {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"});
  return std::ranges::any_of(beginnings, [&](auto sign) { return cell.starts_with(sign); });
}

}  // namespace

std::string guarded(std::string_view cell) {
  return (would_run(cell) ? "'" : "") + std::string(cell);
}

std::string unguarded(std::string_view cell) {
  if (cell.starts_with('\'') && would_run(cell)) cell.remove_prefix(1);
  return std::string(cell);
}

char csv_separator(Language language) {
  return language == Language::en ? ',' : ';';
}

void append_csv_row(std::string& csv, const std::vector<std::string>& cells, char separator) {
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) csv += separator;
    first = false;
    const auto safe = guarded(cell);
    const auto begin = csv.size();
    csv.resize(begin + 2 * safe.size() + 2);  // every character a quote, and two around them
    csv.resize(begin + csv_write(&csv[begin], csv.size() - begin, safe.data(), safe.size()));
  }
  csv += "\r\n";
}

}  // namespace blakus

#pragma once
// The tables of cases that stand beside the tests: a line a case, cells parted by tabs, "#" before
// what is only said.

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace blakus {

inline std::vector<std::string> parts_of(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream{text};
  for (std::string part; std::getline(stream, part, mark);) parts.push_back(part);
  return parts;
}

struct TsvRow {
  int line = 0;  ///< number in the file, from 1
  std::vector<std::string> cells;
};

/// Of tests/NAME, each row with so many cells.
inline std::vector<TsvRow> rows_of(const std::string& name, std::size_t cells) {
  std::ifstream file{std::string(BLAKUS_SOURCE_DIR) + "/tests/" + name};
  std::vector<TsvRow> rows;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.starts_with('#')) continue;
    rows.push_back({.line = number, .cells = parts_of(line, '\t')});
    rows.back().cells.resize(cells);
  }
  return rows;
}

}  // namespace blakus

#pragma once
// A table as an Excel workbook (.xlsx), in memory. Knows cells; never what a column means.

#include <string>
#include <vector>

namespace blakus {

/// The first row holds the names of the columns.
using TableRows = std::vector<std::vector<std::string>>;

struct Workbook {
  std::string title;  ///< of the sheet with the table; at most 31 characters, none of []:*?/\.
  TableRows rows;
  std::string about_title;         ///< of the sheet that says what this is, likewise
  std::vector<std::string> about;  ///< its lines
  std::string day;                 ///< ISO; stands in the file as the day it was made
};

/// The bytes of the file, the same for the same workbook. Texts stay texts, so that a telephone is
/// one and nothing is a formula; a whole date ("2026-11-21") is a date. Throws std::runtime_error
/// if it cannot be made.
std::string xlsx_of(const Workbook& workbook);

}  // namespace blakus

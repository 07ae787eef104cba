#pragma once
// A foreign table or list of records as drafts of organizations, whatever it was saved as. Knows
// encodings, separators, headers and JSON; never what is in the directory but its terms and ids.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/exchange/table_columns.h"
#include "core/kinds/organization/organization.h"
#include "core/record/problem.h"

namespace blakus {

inline constexpr std::uintmax_t max_import_bytes = 64UL * 1024 * 1024;

/// Records of one file, which are all in memory at once.
inline constexpr std::size_t max_import_records = 50'000;

/// One cell that says something.
struct NamedCell {
  Column column = Column::id;
  Language language = Language::lv;  ///< of the header
  std::string header;
  std::string text;
};

/// One record of the file: cells of a table, or a whole record of JSON.
struct ForeignRecord {
  std::string place;  ///< "members.csv:12"
  std::vector<NamedCell> cells;
  std::optional<Organization> whole;
};

struct ForeignRecords {
  std::vector<ForeignRecord> records;
  bool cut = false;                ///< there are more records, which were not read
  std::vector<std::string> notes;  ///< how the file was read, for a person
  ManyProblems problems;
};

/// `mapping`: "Column=field" each; the field "-" leaves a column out. Throws std::runtime_error if
/// the file cannot be read.
ForeignRecords read_foreign(const std::filesystem::path& file,
                            const std::vector<std::string>& mapping);

}  // namespace blakus

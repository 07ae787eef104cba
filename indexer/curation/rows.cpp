#include "indexer/curation/rows.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/exchange/tsv_reader.h"
#include "core/files/read.h"
#include "core/kinds/organization/organization_json.h"
#include "core/text/ascii.h"
#include "core/text/characters.h"
#include "core/text/encoding.h"
#include "core/text/fold.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

std::string bytes_of(const fs::path& file) {
  std::error_code error;
  if (!fs::is_regular_file(file, error))
    throw std::runtime_error(file.string() + " is not a regular file");
  if (fs::file_size(file) > max_import_bytes)
    throw std::runtime_error(
        fmt::format("{} is larger than {} bytes: split it", file.string(), max_import_bytes));
  return required_text(file);
}

/// Only so many are kept in memory; one problem says that there are more.
void add(ForeignRecords& read, ForeignRecord record) {
  if (read.records.size() < max_import_records) return read.records.push_back(std::move(record));
  if (read.cut) return;
  read.cut = true;
  read.problems.add(
      {.file = record.place,
       .what = fmt::format("is more than the {} records that one import takes", max_import_records),
       .remedy = "split the file"});
}

/// What the columns of one table mean, by its header and the wishes of --map.
class Header {
 public:
  Header(const std::vector<std::string>& mapping, const std::string& file, ForeignRecords& read)
      : file_(file), read_(read) {
    for (const auto& wish : mapping) add_wish(wish);
  }

  void take(const CsvRow& row) {
    for (const auto& title : row.cells) columns_.push_back(column_of(title));
    for (const auto& [title, field] : wishes_)
      if (!seen_.contains(title))
        fault(fmt::format("there is no column '{}'", title),
              "name a column of the header in --map");
    const bool identified = taken_.contains(Column::id) || taken_.contains(Column::name) ||
                            taken_.contains(Column::registration_number);
    if (!identified)
      fault("no column says which organization a row is about",
            "add a column id, name or registration number, or use --map");
  }

  /// The cells of a row that say something.
  std::vector<NamedCell> cells_of(CsvRow& row) const {
    std::vector<NamedCell> cells;
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      const auto& [title, named] = columns_[at];
      if (!named || without_outer_blanks(row.cells[at]).empty()) continue;
      cells.push_back({.column = named->column,
                       .language = named->language,
                       .header = title,
                       .text = unguarded(row.cells[at])});
    }
    return cells;
  }
  std::size_t size() const { return columns_.size(); }

 private:
  struct HeaderColumn {
    std::string title;
    std::optional<NamedColumn> named;
  };

  void fault(std::string what, std::string remedy) {
    read_.problems.add(
        {.file = file_ + ":1", .what = std::move(what), .remedy = std::move(remedy)});
  }

  void add_wish(const std::string& wish) {
    const auto at = wish.rfind('=');
    const auto field = at == std::string::npos ? "" : wish.substr(at + 1);
    const auto named = column_named(field);
    if (field == "-" || (named && !row_of(named->column).derived()))
      wishes_[fold(wish.substr(0, at))] = field;
    else
      fault(fmt::format("--map '{}' names no field", wish),
            "write COLUMN=FIELD, such as " + std::string("Telefons=phones"));
  }

  HeaderColumn column_of(const std::string& title) {
    const auto folded = fold(title);
    seen_.emplace(folded, title);
    const auto wish = wishes_.find(folded);
    const auto named = wish != wishes_.end() ? column_named(wish->second) : column_named(title);
    if (!named || row_of(named->column).derived()) {
      const auto why = named ? "is made from other columns" : "means nothing known";
      const bool left_out = wish != wishes_.end();
      if (!title.empty() && !left_out)
        read_.notes.push_back(fmt::format("column '{}' {}: not imported", title, why));
      return {title, std::nullopt};
    }
    if (!taken_.emplace(named->column, title).second) {
      fault(fmt::format("columns '{}' and '{}' mean the same", taken_[named->column], title),
            "leave one out by --map COLUMN=-");
      return {title, std::nullopt};
    }
    return {title, named};
  }

  std::string file_;
  ForeignRecords& read_;
  std::vector<HeaderColumn> columns_;
  std::map<std::string, std::string> wishes_;
  std::map<std::string, std::string> seen_;
  std::map<Column, std::string> taken_;
};

/// The rows of one table as records.
class TableRows {
 public:
  TableRows(const std::vector<std::string>& mapping, std::string file, ForeignRecords& read)
      : file_(std::move(file)), read_(read), header_(mapping, file_, read) {}

  void take(CsvRow& row) {
    if (!header_read_) {
      header_read_ = true;
      return header_.take(row);
    }
    const auto place = fmt::format("{}:{}", file_, row.line);
    if (!fit_to_header(row, place)) return;
    auto cells = header_.cells_of(row);
    if (!cells.empty()) add(read_, {.place = place, .cells = std::move(cells)});
  }

  void finish(Problems problems) {
    if (!header_read_)
      problems.push_back({.file = file_, .what = "has no rows", .remedy = "add a header"});
    read_.problems.add(std::move(problems));
    if (short_rows_ > 0)
      read_.notes.push_back(
          fmt::format("{} rows have fewer cells than the header, the first at {}: the others are "
                      "read as empty",
                      short_rows_, first_short_));
  }

 private:
  /// Spreadsheets leave out empty cells at the end of a row, or write more of them.
  bool fit_to_header(CsvRow& row, const std::string& place) {
    while (row.cells.size() > header_.size() && without_outer_blanks(row.cells.back()).empty())
      row.cells.pop_back();
    const auto count = row.cells.size();
    if (count > header_.size()) {
      read_.problems.add(
          {.file = place,
           .what = fmt::format("has {} cells, the header has {}", count, header_.size()),
           .remedy = "look for an unquoted separator"});
      return false;
    }
    row.cells.resize(header_.size());
    const auto says_something = [](const auto& cell) {
      return !without_outer_blanks(cell).empty();
    };
    if (count < header_.size() && std::ranges::any_of(row.cells, says_something) &&
        short_rows_++ == 0)
      first_short_ = place;
    return true;
  }

  std::string file_;
  ForeignRecords& read_;
  Header header_;
  bool header_read_ = false;
  std::size_t short_rows_ = 0;
  std::string first_short_;
};

/// "sep=;", which Excel reads as a wish and never as a row.
std::optional<char> wished_separator(std::string_view line) {
  line = line.substr(0, std::min(line.find_first_of("\r\n"), line.size()));
  if (line.size() > 2 && line.starts_with('"') && line.ends_with('"'))
    line = line.substr(1, line.size() - 2);
  constexpr std::string_view wish = "sep=";
  if (line.size() != wish.size() + 1 || lower_ascii(line.substr(0, wish.size())) != wish)
    return std::nullopt;
  return line.back();
}

void read_table(std::string_view text, const std::string& extension, const std::string& encoding,
                TableRows rows, const std::string& file, ForeignRecords& read) {
  CsvFormat format{.separator = extension == ".tsv" ? '\t' : separator_of(text), .file = file};
  const auto first = first_line_of(text);
  if (const auto wished = wished_separator(first)) {
    format.separator = *wished;
    format.first_line = 2;
    text.remove_prefix(first.size());
  }
  const bool tabs = format.separator == '\t';
  read.notes.push_back(fmt::format("{}: table, {}, separated by {}", file, encoding,
                                   tabs ? "tabs" : std::string(1, format.separator)));
  const auto take = [&](CsvRow& row) { rows.take(row); };
  if (tabs && extension == ".tsv") return rows.finish(read_tsv(text, format, take));
  std::istringstream in{std::string(text)};
  rows.finish(read_csv(in, format, take));
}

void take_whole(Checked<Organization> record, const std::string& place, ForeignRecords& read) {
  if (record.ok()) add(read, {.place = place, .whole = std::move(record.value)});
  read.problems.add(std::move(record.problems));
}

void read_lines(const std::string& text, const std::string& file, ForeignRecords& read) {
  std::istringstream in{text};
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    const auto place = fmt::format("{}:{}", file, number);
    if (line.find_first_not_of(" \t\r") != std::string::npos)
      take_whole(organization_from_json(line, place), place, read);
  }
}

void read_json(const std::string& text, const std::string& file, ForeignRecords& read) {
  auto list = organizations_from_json(text, file);
  read.problems.add(std::move(list.problems));
  std::size_t number = 0;
  for (auto& record : list.value)
    add(read, {.place = fmt::format("{}: organizations[{}]", file, number++),
               .whole = std::move(record)});
}

}  // namespace

ForeignRecords read_foreign(const fs::path& file, const std::vector<std::string>& mapping) {
  const auto name = file.filename().string();
  const auto extension = file.extension().string();
  const auto text = decoded(bytes_of(file));
  ForeignRecords read;
  const auto begin = text.text.find_first_not_of(" \t\r\n");
  const bool braced = begin != std::string::npos && text.text[begin] == '{';
  if (extension == ".ndjson" || extension == ".jsonl") {
    read.notes.push_back(fmt::format("{}: JSON Lines, {}", name, text.encoding));
    read_lines(text.text, name, read);
  } else if (extension == ".json" || braced ||
             (begin != std::string::npos && text.text[begin] == '[')) {
    read.notes.push_back(fmt::format("{}: JSON, {}", name, text.encoding));
    read_json(text.text, name, read);
  } else {
    read_table(text.text, extension, text.encoding, TableRows{mapping, name, read}, name, read);
  }
  return read;
}

}  // namespace blakus

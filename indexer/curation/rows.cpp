#include "indexer/curation/rows.h"

#include <map>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>

#include "core/exchange/csv_reader.h"
#include "core/exchange/csv_writer.h"
#include "core/files/read.h"
#include "core/kinds/organization/organization_json.h"
#include "core/text/encoding.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

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
      if (!named || trimmed(row.cells[at]).empty()) continue;
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

void read_table(const std::string& text, const CsvFormat& format,
                const std::vector<std::string>& mapping, ForeignRecords& read) {
  Header header{mapping, format.file, read};
  bool first = true;
  std::istringstream in{text};
  auto problems = read_csv(in, format, [&](CsvRow& row) {
    const auto place = fmt::format("{}:{}", format.file, row.line);
    if (first) {
      header.take(row);
    } else if (row.cells.size() != header.size()) {
      read.problems.add(
          {.file = place,
           .what = fmt::format("has {} cells, the header has {}", row.cells.size(), header.size()),
           .remedy = "look for a missing or unquoted separator"});
    } else if (auto cells = header.cells_of(row); !cells.empty()) {
      read.records.push_back({.place = place, .cells = std::move(cells)});
    }
    first = false;
  });
  if (first)
    problems.push_back({.file = format.file, .what = "has no rows", .remedy = "add a header"});
  read.problems.add(std::move(problems));
}

void take_whole(Checked<Organization> record, const std::string& place, ForeignRecords& read) {
  if (record.ok()) read.records.push_back({.place = place, .whole = std::move(record.value)});
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
    read.records.push_back({.place = fmt::format("{}: organizations[{}]", file, number++),
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
    const auto separator = extension == ".tsv" ? '\t' : separator_of(text.text);
    read.notes.push_back(fmt::format("{}: table, {}, separated by {}", name, text.encoding,
                                     separator == '\t' ? "tabs" : std::string(1, separator)));
    read_table(text.text, {.separator = separator, .file = name}, mapping, read);
  }
  return read;
}

}  // namespace blakus

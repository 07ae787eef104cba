#include "core/exchange/csv_reader.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <csv.h>
#include <fmt/format.h>

namespace blakus {
namespace {

constexpr std::size_t block_bytes = 64UL * 1024;

class Reader {
 public:
  Reader(const CsvFormat& format, const std::function<void(CsvRow&)>& take)
      : format_(format), take_(take) {
    line_ = format.first_line;
    open();
  }
  ~Reader() { csv_free(&parser_); }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  /// `piece` ends with a line end, or is a part of a line.
  void read(std::string_view piece) {
    if (!skipping_) parse(piece);
    if (!piece.ends_with('\n') && !piece.ends_with('\r')) return;
    skipping_ = false;
    ++line_;
  }

  Problems finish() {
    if (!skipping_ && csv_fini(&parser_, end_cell, end_row, this) != 0)
      fault("the last quote is never closed", "close it, or take it out");
    hand_over();
    return std::move(problems_.reported);
  }

 private:
  void open() {
    if (csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI) != 0)
      throw std::runtime_error("libcsv cannot be started");
    csv_set_delim(&parser_, static_cast<unsigned char>(format_.separator));
  }

  void parse(std::string_view piece) {
    const bool blank = piece.find_first_not_of("\r\n") == std::string_view::npos;
    if (row_.line == 0 && !blank) row_.line = line_;
    const auto read = csv_parse(&parser_, piece.data(), piece.size(), end_cell, end_row, this);
    hand_over();
    if (read != piece.size())
      return fault("the quotes are not right", "put \"…\" around the cell and double quotes in it");
    if (parser_.entry_pos > max_cell_bytes)
      fault(fmt::format("a cell is longer than {} bytes", max_cell_bytes),
            "look for a quote that is never closed");
  }

  void fault(std::string what, std::string remedy) {
    problems_.add({.file = fmt::format("{}:{}", format_.file, std::max(row_.line, 1UL)),
                   .what = std::move(what),
                   .remedy = std::move(remedy)});
    csv_free(&parser_);
    open();
    row_ = {};
    skipping_ = true;
  }

  /// Rows leave only between calls of the library: nothing may be thrown through it.
  void hand_over() {
    for (auto& row : ready_) take_(row);
    ready_.clear();
  }

  static void end_cell(void* cell, std::size_t size, void* reader) {
    auto& self = *static_cast<Reader*>(reader);
    self.row_.cells.emplace_back(static_cast<const char*>(cell), size);
  }
  static void end_row(int, void* reader) {
    auto& self = *static_cast<Reader*>(reader);
    const auto line = self.line_;
    if (self.row_.line == 0) self.row_.line = line;
    self.ready_.push_back(std::move(self.row_));
    self.row_ = {};
  }

  const CsvFormat& format_;
  const std::function<void(CsvRow&)>& take_;
  csv_parser parser_{};
  std::size_t line_ = 1;
  bool skipping_ = false;  ///< to the end of a faulty line
  CsvRow row_;
  std::vector<CsvRow> ready_;
  ManyProblems problems_;
};

/// So that no line end lies in two blocks.
void add_rest_of_line_end(std::istream& in, std::string& block) {
  for (int more = 0; more < 2 && in && block.ends_with('\r'); ++more)
    if (const auto next = in.get(); next != std::istream::traits_type::eof())
      block += static_cast<char>(next);
}

}  // namespace

std::string_view first_line_of(std::string_view text) {
  const auto end = text.find_first_of("\r\n");
  if (end == std::string_view::npos) return text;
  for (const std::string_view mark : {"\r\n", "\r\r\n"})
    if (text.substr(end).starts_with(mark)) return text.substr(0, end + mark.size());
  return text.substr(0, end + 1);
}

Problems read_csv(std::istream& in, const CsvFormat& format,
                  const std::function<void(CsvRow&)>& take) {
  Reader reader{format, take};
  std::string block(block_bytes, '\0');
  for (bool first = true; in; first = false) {
    block.resize(block_bytes);
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    block.resize(static_cast<std::size_t>(in.gcount()));
    add_rest_of_line_end(in, block);
    std::string_view rest{block};
    if (first && rest.starts_with("\xEF\xBB\xBF")) rest.remove_prefix(3);
    while (!rest.empty()) {
      const auto line = first_line_of(rest);
      reader.read(line);
      rest.remove_prefix(line.size());
    }
  }
  if (in.bad()) throw std::runtime_error(format.file + " cannot be read to its end");
  return reader.finish();
}

char separator_of(std::string_view text) {
  constexpr std::array candidates{',', ';', '\t', '|'};
  std::array<std::size_t, candidates.size()> counts{};
  bool quoted = false;
  for (const char c : text) {
    if ((c == '\n' || c == '\r') && !quoted) break;
    if (c == '"') quoted = !quoted;
    const auto* const found = std::find(candidates.begin(), candidates.end(), c);
    if (!quoted && found != candidates.end())
      ++counts[static_cast<std::size_t>(found - candidates.begin())];
  }
  const auto* const most = std::max_element(counts.begin(), counts.end());
  return candidates[static_cast<std::size_t>(most - counts.begin())];
}

}  // namespace blakus

#include "server/http/site/workbook.h"

#include <algorithm>
#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "core/record/formats.h"
#include "core/text/day.h"
#include "server/http/transport/file_descriptor.h"

namespace blakus {
namespace {

constexpr std::size_t most_bytes_of_a_cell = 32'000;  // Excel takes 32,767 characters
constexpr double column_width = 24;
constexpr double about_width = 100;

/// The library writes to a name only, and its parts to a folder: both are memory here, no disk.
struct MemoryFile {
  MemoryFile() : file(::memfd_create("table.xlsx", MFD_CLOEXEC)) {
    if (!file) throw std::system_error(errno, std::generic_category(), "memfd_create");
  }
  std::string name() const { return fmt::format("/proc/self/fd/{}", file.number()); }
  std::string bytes() const {
    struct stat state {};
    if (::fstat(file.number(), &state) != 0)
      throw std::system_error(errno, std::generic_category(), "fstat");
    std::string bytes(static_cast<std::size_t>(state.st_size), '\0');
    for (std::size_t read = 0; read < bytes.size();) {
      const auto more =
          ::pread(file.number(), &bytes[read], bytes.size() - read, static_cast<off_t>(read));
      if (more <= 0) throw std::system_error(errno, std::generic_category(), "pread");
      read += static_cast<std::size_t>(more);
    }
    return bytes;
  }
  FileDescriptor file;
};

void need(lxw_error error) {
  if (error != LXW_NO_ERROR)
    throw std::runtime_error(std::string("a workbook cannot be made: ") + lxw_strerror(error));
}

/// The beginning that Excel takes; no character is cut.
std::string short_enough(const std::string& cell) {
  if (cell.size() <= most_bytes_of_a_cell) return cell;
  auto end = most_bytes_of_a_cell;
  while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) --end;
  return cell.substr(0, end);
}

/// Midnight of an ISO day, UTC; the beginning of time where it is none.
std::time_t time_of(const std::string& iso) {
  const auto day = day_in(iso);
  return day ? std::chrono::system_clock::to_time_t(std::chrono::sys_days{*day}) : 0;
}

class Writer {
 public:
  explicit Writer(const std::string& name) {
    std::string folder = "/dev/shm";
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    book_.reset(workbook_new_opt(name.c_str(), &options));
    if (!book_) throw std::runtime_error("a workbook cannot be made");
    bold_ = workbook_add_format(book_.get());
    format_set_bold(bold_);
    day_ = workbook_add_format(book_.get());
    format_set_num_format(day_, "yyyy-mm-dd");
  }

  void add_table(const std::string& title, const TableRows& rows) {
    auto* const sheet = add_sheet(title);
    const auto columns = rows.empty() ? 0 : rows.front().size();
    if (columns == 0) return;
    const auto last = static_cast<lxw_col_t>(columns - 1);
    need(worksheet_set_column(sheet, 0, last, column_width, nullptr));
    for (std::size_t row = 0; row < rows.size(); ++row)
      for (std::size_t column = 0; column < rows[row].size(); ++column)
        write(sheet, row, column, rows[row][column]);
    worksheet_freeze_panes(sheet, 1, 0);
    need(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(rows.size() - 1), last));
  }

  void add_lines(const std::string& title, const std::vector<std::string>& lines) {
    auto* const sheet = add_sheet(title);
    need(worksheet_set_column(sheet, 0, 0, about_width, nullptr));
    for (std::size_t row = 0; row < lines.size(); ++row) write(sheet, row, 0, lines[row]);
  }

  void close(const std::string& day) {
    lxw_doc_properties properties{};
    properties.created = time_of(day);  // else it is now, and no two files are the same
    need(workbook_set_properties(book_.get(), &properties));
    need(workbook_close(book_.release()));
  }

 private:
  lxw_worksheet* add_sheet(const std::string& title) {
    auto* const sheet = workbook_add_worksheet(book_.get(), title.c_str());
    if (sheet == nullptr) throw std::runtime_error("a workbook cannot have the sheet " + title);
    return sheet;
  }
  void write(lxw_worksheet* sheet, std::size_t row, std::size_t column, const std::string& cell) {
    const auto at_row = static_cast<lxw_row_t>(row);
    const auto at_column = static_cast<lxw_col_t>(column);
    if (const auto day = day_in(cell); day && is_date(cell)) {
      lxw_datetime date{};
      date.year = int{day->year()};
      date.month = static_cast<int>(unsigned{day->month()});
      date.day = static_cast<int>(unsigned{day->day()});
      return need(worksheet_write_datetime(sheet, at_row, at_column, &date, day_));
    }
    if (cell.empty()) return;
    need(worksheet_write_string(sheet, at_row, at_column, short_enough(cell).c_str(),
                                row == 0 ? bold_ : nullptr));
  }

  std::unique_ptr<lxw_workbook, decltype(&lxw_workbook_free)> book_{nullptr, lxw_workbook_free};
  lxw_format* bold_ = nullptr;
  lxw_format* day_ = nullptr;
};

}  // namespace

std::string xlsx_of(const Workbook& workbook) {
  const MemoryFile file;
  Writer writer{file.name()};
  writer.add_table(workbook.title, workbook.rows);
  writer.add_lines(workbook.about_title, workbook.about);
  writer.close(workbook.day);
  return file.bytes();
}

}  // namespace blakus

#include "indexer/curation/register.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "core/exchange/csv_reader.h"
#include "core/text/characters.h"
#include "core/text/utf8.h"
#include "indexer/curation/comparable_name.h"
#include "indexer/curation/namesakes.h"
#include "indexer/curation/same_address.h"

namespace blakus {
namespace {

constexpr std::size_t most_problems = 1000;

/// What is read of a row.
enum Part : std::size_t { regcode, name, type, type_text, terminated, closed, address, parts };
constexpr std::array<std::string_view, parts> part_names{
    "regcode", "name", "type", "type_text", "terminated", "closed", "address"};

struct Row {
  std::size_t line = 0;
  std::array<std::string_view, parts> cells;
  std::string_view operator[](Part part) const { return cells[part]; }
};

LegalForm form_of(const Row& row) {
  if (row[type] == "BDR") return LegalForm::association;
  if (row[type] == "NOD") return LegalForm::foundation;
  return legal_form_in(row[type_text]);
}

bool is_gone(const Row& row) {
  return row[closed] == "L" || row[closed] == "R" || !row[terminated].empty();
}

class Comparer {
 public:
  Comparer(const std::vector<Organization>& organizations, std::string file)
      : organizations_(organizations), file_(std::move(file)), found_(organizations.size()) {
    for (std::size_t at = 0; at < organizations.size(); ++at) {
      const auto& organization = organizations[at];
      if (!organization.registration_number.empty()) {
        by_number_.emplace(organization.registration_number, at);
      } else {
        without_number_.push_back(at);
        namesakes_.look_for(organization);
      }
    }
  }

  /// A row of the register's table of former names; only names of ours are remembered.
  void take_former(const CsvRow& row, const std::string& file) {
    if (!former_columns_) {
      const auto place = [&](std::string_view column) {
        return static_cast<std::size_t>(std::ranges::find(row.cells, column) - row.cells.begin());
      };
      former_columns_ = {place(part_names[regcode]), place(part_names[name])};
      if (!has_former_columns(row))
        result_.problems.push_back({.file = file + ":1",
                                    .what = "has no columns 'regcode' and 'name'",
                                    .remedy = "take the register's table of former names"});
      return;
    }
    if (!has_former_columns(row)) return;
    const auto& former = row.cells[former_columns_->second];
    if (!valid_utf8(former) || has_hidden_character(former) || !namesakes_.is_looked_for(former))
      return;
    former_names_.emplace(without_outer_blanks(row.cells[former_columns_->first]), former);
  }

  void take(CsvRow& cells) {
    if (!header_read_) return read_header(cells);
    if (!columns_) return;  // another file; its header says so
    if (cells.cells.size() != width_)
      return leave_out(cells,
                       fmt::format("has {} cells, the header has {}", cells.cells.size(), width_));
    ++result_.rows;
    Row row{.line = cells.line};
    for (std::size_t part = 0; part < parts; ++part) {
      row.cells[part] = without_outer_blanks(cells.cells[(*columns_)[part]]);
      if (!valid_utf8(row.cells[part])) return leave_out(cells, "is not in UTF-8");
      if (has_hidden_character(row.cells[part]))
        return leave_out(cells, fmt::format("has a control or text-direction character in '{}'",
                                            part_names[part]));
    }
    const auto known = by_number_.find(row[regcode]);
    if (known != by_number_.end()) compare(organizations_[known->second], known->second, row);
    remember_namesake(row, known != by_number_.end());
  }

  RegisterComparison finish(Problems problems) {
    left_out_ += problems.size();
    result_.problems.insert(result_.problems.end(), problems.begin(), problems.end());
    if (columns_ && result_.rows > 0 && !is_cut_short()) {
      if (left_out_ == 0) report_missing();
      for (const auto at : without_number_) offer_number(organizations_[at]);
    }
    std::ranges::stable_sort(result_.proposals, {}, &Proposal::organization);
    return std::move(result_);
  }

 private:
  bool has_former_columns(const CsvRow& row) const {
    return former_columns_->first < row.cells.size() && former_columns_->second < row.cells.size();
  }

  void read_header(const CsvRow& header) {
    std::array<std::size_t, parts> columns{};
    bool whole = true;
    for (std::size_t part = 0; part < parts; ++part) {
      const auto at = std::ranges::find(header.cells, part_names[part]);
      columns[part] = static_cast<std::size_t>(at - header.cells.begin());
      if (at != header.cells.end()) continue;
      whole = false;
      result_.problems.push_back({.file = file_ + ":1",
                                  .what = fmt::format("has no column '{}'", part_names[part]),
                                  .remedy = "take register.csv of the open data portal"});
    }
    if (whole) columns_ = columns;
    width_ = header.cells.size();
    header_read_ = true;
  }

  /// Only so many are told: half a million rows may all be wrong.
  void leave_out(const CsvRow& row, std::string what) {
    ++left_out_;
    if (result_.problems.size() >= most_problems) return;
    result_.problems.push_back({.file = fmt::format("{}:{}", file_, row.line),
                                .what = std::move(what),
                                .remedy = "take the file anew; the row was left out"});
  }

  void propose(const Organization& organization, const Row& row, std::string field,
               std::string before, std::string after, std::string reason) {
    result_.proposals.push_back({.organization = organization.id,
                                 .field = std::move(field),
                                 .before = std::move(before),
                                 .after = std::move(after),
                                 .reason = std::move(reason),
                                 .source = fmt::format("{}:{}", file_, row.line)});
  }

  void compare(const Organization& organization, std::size_t at, const Row& row) {
    if (!found_[at]) ++result_.matched;
    found_[at] = true;
    if (is_gone(row)) {
      propose_struck_off(organization, row);
      return;
    }
    if (comparable_name(row[name]) != comparable_name(organization.name.lv) && !row[name].empty())
      propose(organization, row, "name.lv", organization.name.lv, std::string(row[name]),
              "the register has this number under another name");
    compare_address(organization, row);
  }

  void propose_struck_off(const Organization& organization, const Row& row) {
    const std::string_view why = row[closed] == "R"   ? "reorganized"
                                 : row[closed] == "L" ? "liquidated"
                                                      : "terminated";
    const auto when =
        row[terminated].empty() ? "" : fmt::format("struck off on {}", row[terminated]);
    propose(organization, row, "struck_off", "", when.empty() ? "struck off" : when,
            fmt::format("the register says {}", why));
  }

  void compare_address(const Organization& organization, const Row& row) {
    if (row[address].empty()) return;
    std::string ours;
    for (const auto& location : organization.locations) {
      if (street_line(location).empty()) continue;
      if (is_same_address(location, row[address])) return;
      if (ours.empty()) ours = street_line(location);
    }
    propose(organization, row, "address", ours, std::string(row[address]),
            "the legal address of the register; the body may receive people elsewhere");
  }

  void remember_namesake(const Row& row, bool taken) {
    const auto form = form_of(row);
    if (form == LegalForm::unsaid) return;
    Namesake namesake{.number = std::string(row[regcode]),
                      .source = fmt::format("{}:{}", file_, row.line),
                      .form = form,
                      .gone = is_gone(row),
                      .taken = taken};
    namesakes_.add(row[name], namesake);
    if (namesake.gone) return;  // what a dead body was called once says nothing
    namesake.formerly = true;
    const auto [begin, end] = former_names_.equal_range(row[regcode]);
    for (auto former = begin; former != end; ++former)
      if (comparable_name(former->second) != comparable_name(row[name]))
        namesakes_.add(former->second, namesake);
  }

  /// A name alone says which number a body may have; never that it is gone.
  void offer_number(const Organization& organization) {
    if (namesakes_.is_ambiguous(organization))
      return result_.notes.push_back(fmt::format(
          "{}: another of our records has this name: give it its number by hand", organization.id));
    std::ranges::move(namesakes_.offers(organization, left_out_ == 0),
                      std::back_inserter(result_.proposals));
  }

  /// A table cut short, or of other bodies, says nothing about those that it does not hold.
  bool is_cut_short() {
    const auto numbers = by_number_.size();
    const auto missing = numbers - result_.matched;
    const bool many = missing > 1 && missing * 5 > numbers;
    if (!many && (missing == 0 || result_.matched > 0)) return false;
    result_.problems.push_back(
        {.file = file_,
         .what = fmt::format("holds {} of our {} numbers: it is cut short, or another table",
                             result_.matched, numbers),
         .remedy = "take the whole register.csv; nothing is proposed of what is not there"});
    return true;
  }

  void report_missing() {
    for (const auto& [number, at] : by_number_)
      if (!found_[at])
        result_.proposals.push_back({.organization = organizations_[at].id,
                                     .field = "registration_number",
                                     .before = number,
                                     .after = "",
                                     .reason = "the register has no such number",
                                     .source = file_});
  }

  const std::vector<Organization>& organizations_;
  std::string file_;
  std::vector<bool> found_;
  std::map<std::string, std::size_t, std::less<>> by_number_;
  std::vector<std::size_t> without_number_;                            ///< records without a number
  Namesakes namesakes_;                                                ///< of those records
  std::multimap<std::string, std::string, std::less<>> former_names_;  ///< by number
  std::optional<std::pair<std::size_t, std::size_t>> former_columns_;  ///< of number and name
  std::size_t left_out_ = 0;                                           ///< rows
  std::optional<std::array<std::size_t, parts>> columns_;
  std::size_t width_ = 0;
  bool header_read_ = false;
  RegisterComparison result_;
};

}  // namespace

RegisterComparison compare_with_register(const std::vector<Organization>& organizations,
                                         const NamedTable& table, const NamedTable* former_names) {
  Comparer comparer{organizations, table.file};
  Problems of_former_names;
  if (former_names != nullptr)
    of_former_names = read_csv(former_names->in, {.separator = ';', .file = former_names->file},
                               [&](CsvRow& row) { comparer.take_former(row, former_names->file); });
  auto problems = read_csv(table.in, {.separator = ';', .file = table.file},
                           [&](CsvRow& row) { comparer.take(row); });
  auto result = comparer.finish(std::move(problems));
  std::ranges::move(of_former_names, std::back_inserter(result.problems));
  return result;
}

}  // namespace blakus

#include "indexer/curation/register.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include <fmt/format.h>

#include "core/exchange/csv_reader.h"
#include "core/text/analyze.h"
#include "core/text/fold.h"

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

/// Words that say of what kind a body is, not which one.
bool is_legal_word(std::string_view word) {
  constexpr std::array<std::string_view, 4> words{"biedriba", "nodibinajums", "biedribas",
                                                  "nodibinajuma"};
  return std::ranges::find(words, word) != words.end();
}

/// A name without quotes, case, diacritics and legal form, to be compared.
std::string comparable(std::string_view text) {
  std::string result;
  for (const auto& word : analyze(text)) {
    if (is_legal_word(word.folded)) continue;
    if (!result.empty()) result += ' ';
    result += word.folded;
  }
  return result;
}

/// Words of an address in any order: "Kandavas iela 41/43-32, Rīga" → {kandavas, iela, 41, 43, …}.
std::set<std::string> address_words(std::string_view address) {
  std::set<std::string> words;
  for (const auto& word : analyze(address)) words.insert(word.folded);
  return words;
}

bool is_association_or_foundation(const Row& row) {
  if (row[type] == "BDR" || row[type] == "NOD") return true;
  const auto kind = fold(row[type_text]);
  return kind.starts_with("biedriba") || kind.starts_with("nodibinajums");
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
      if (organization.registration_number.empty())
        remember_names(organization, at);
      else
        by_number_.emplace(organization.registration_number, at);
    }
  }

  void take(CsvRow& cells) {
    if (!header_read_) return read_header(cells);
    if (!columns_) return;  // another file; its header says so
    if (cells.cells.size() != width_) return wrong_width(cells);
    ++result_.rows;
    Row row{.line = cells.line};
    for (std::size_t part = 0; part < parts; ++part)
      row.cells[part] = cells.cells[(*columns_)[part]];
    if (const auto known = by_number_.find(row[regcode]); known != by_number_.end())
      compare(organizations_[known->second], known->second, row);
    else if (!by_name_.empty() && is_association_or_foundation(row))
      offer_number(row);
  }

  RegisterComparison finish(Problems problems) {
    result_.problems.insert(result_.problems.end(), problems.begin(), problems.end());
    if (columns_ && result_.rows > 0) report_missing();
    std::ranges::stable_sort(result_.proposals, {}, &Proposal::organization);
    return std::move(result_);
  }

 private:
  void remember_names(const Organization& organization, std::size_t at) {
    std::set<std::string> names;
    for (const auto language : all_languages)
      names.insert(comparable(organization.name.in(language)));
    for (const auto& former : organization.former_names) names.insert(comparable(former));
    names.erase("");
    for (const auto& name : names) by_name_.emplace(name, at);
  }

  void read_header(const CsvRow& header) {
    std::array<std::size_t, parts> columns{};
    for (std::size_t part = 0; part < parts; ++part) {
      const auto at = std::ranges::find(header.cells, part_names[part]);
      columns[part] = static_cast<std::size_t>(at - header.cells.begin());
      if (at == header.cells.end())
        result_.problems.push_back({.file = file_ + ":1",
                                    .what = fmt::format("has no column '{}'", part_names[part]),
                                    .remedy = "take register.csv of the open data portal"});
    }
    if (result_.problems.empty()) columns_ = columns;
    width_ = header.cells.size();
    header_read_ = true;
  }

  /// Only so many are kept: half a million rows may all be wrong.
  void wrong_width(const CsvRow& row) {
    if (result_.problems.size() >= most_problems) return;
    result_.problems.push_back(
        {.file = fmt::format("{}:{}", file_, row.line),
         .what = fmt::format("has {} cells, the header has {}", row.cells.size(), width_),
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
    if (comparable(row[name]) != comparable(organization.name.lv) && !row[name].empty())
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
    const auto theirs = address_words(row[address]);
    const auto inside = [&](const Location& location) {
      return std::ranges::includes(theirs, address_words(location.address_1));
    };
    std::string ours;
    for (const auto& location : organization.locations) {
      if (location.address_1.empty()) continue;
      if (inside(location)) return;
      if (ours.empty()) ours = location.address_1;
    }
    propose(organization, row, "address", ours, std::string(row[address]),
            "the legal address of the register; the body may receive people elsewhere");
  }

  void offer_number(const Row& row) {
    const auto [begin, end] = by_name_.equal_range(comparable(row[name]));
    for (auto at = begin; at != end; ++at) {
      const auto& organization = organizations_[at->second];
      propose(organization, row, "registration_number", "", std::string(row[regcode]),
              is_gone(row) ? "the same name in the register, struck off there"
                           : "the same name in the register");
      if (is_gone(row)) propose_struck_off(organization, row);
    }
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
  std::multimap<std::string, std::size_t, std::less<>> by_name_;
  std::optional<std::array<std::size_t, parts>> columns_;
  std::size_t width_ = 0;
  bool header_read_ = false;
  RegisterComparison result_;
};

}  // namespace

RegisterComparison compare_with_register(const std::vector<Organization>& organizations,
                                         std::istream& in, const std::string& file) {
  Comparer comparer{organizations, file};
  auto problems =
      read_csv(in, {.separator = ';', .file = file}, [&](CsvRow& row) { comparer.take(row); });
  return comparer.finish(std::move(problems));
}

}  // namespace blakus

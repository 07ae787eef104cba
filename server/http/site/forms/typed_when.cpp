#include "server/http/site/forms/typed_when.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <vector>

#include <fmt/format.h>

#include "core/files/number.h"
#include "core/record/formats.h"
#include "core/text/day.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

/// How names of months begin, folded, in the languages; the longer beginning first.
struct MonthName {
  std::string_view beginning;
  unsigned month;
};
constexpr auto month_names = std::to_array<MonthName>(
    {{"jan", 1}, {"feb", 2},  {"mar", 3},  {"apr", 4},  {"mai", 5},  {"may", 5},  {"jun", 6},
     {"jul", 7}, {"aug", 8},  {"sep", 9},  {"okt", 10}, {"oct", 10}, {"nov", 11}, {"dec", 12},
     {"янв", 1}, {"фев", 2},  {"мар", 3},  {"апр", 4},  {"май", 5},  {"мая", 5},  {"июн", 6},
     {"июл", 7}, {"авг", 8},  {"сен", 9},  {"окт", 10}, {"ноя", 11}, {"дек", 12}, {"січ", 1},
     {"лют", 2}, {"бер", 3},  {"кві", 4},  {"тра", 5},  {"чер", 6},  {"лип", 7},  {"сер", 8},
     {"вер", 9}, {"жов", 10}, {"лис", 11}, {"гру", 12}});

unsigned month_named(std::string_view word) {
  const auto folded = fold(word);
  for (const auto& [beginning, number] : month_names)
    if (folded.starts_with(beginning)) return number;
  return 0;
}

/// Digits and words of a text, without what stands between them.
std::vector<std::string> parts_of(std::string text) {
  constexpr std::string_view no_break = "\u00a0";
  for (auto at = text.find(no_break); at != std::string::npos; at = text.find(no_break))
    text.replace(at, no_break.size(), " ");
  constexpr std::string_view between = " .,/-";
  std::vector<std::string> parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = text.find_first_not_of(between, at);
    if (begin == std::string::npos) break;
    at = std::min(text.find_first_of(between, begin), text.size());
    parts.emplace_back(text.substr(begin, at - begin));
  }
  // "gada", "g." and "year" say nothing.
  std::erase_if(parts, [](const std::string& part) {
    return !number_in<unsigned>(part) && month_named(part) == 0;
  });
  return parts;
}

std::string day_text_of(int in_year, unsigned in_month, unsigned number) {
  const year_month_day date{year{in_year}, month{in_month}, day{number}};
  return date.ok() ? iso_text(date) : std::string();
}

/// The nearest one on that side of `today`; a leap day may lie some years away.
std::string nearest_such_day(unsigned in_month, unsigned number, const std::string& today,
                             WithoutYear meant) {
  const auto this_year = number_in<int>(today.substr(0, 4)).value_or(0);
  const bool ahead = meant == WithoutYear::next;
  constexpr int years_looked_at = 9;
  for (int away = 0; away < years_looked_at; ++away) {
    auto text = day_text_of(ahead ? this_year + away : this_year - away, in_month, number);
    if (!text.empty() && (ahead ? text >= today : text <= today)) return text;
  }
  return {};
}

}  // namespace

std::string typed_day(std::string_view typed, const std::string& today, WithoutYear meant) {
  constexpr std::size_t longest = 60;
  if (typed.size() > longest) return {};
  if (day_in(typed)) return std::string(typed);
  auto parts = parts_of(std::string(typed));
  if (parts.size() < 2 || parts.size() > 3) return {};
  const bool year_first = parts[0].size() == 4 && number_in<int>(parts[0]) && parts.size() == 3;
  if (year_first && month_named(parts[2]) != 0) std::ranges::rotate(parts, parts.begin() + 1);
  const bool month_first = month_named(parts[0]) != 0;  // "December 9"
  const auto number = number_in<unsigned>(parts[month_first ? 1 : 0]);
  const auto& named = parts[month_first ? 0 : 1];
  const auto in_month = number_in<unsigned>(named).value_or(month_named(named));
  if (!number || *number > 31 || in_month < 1 || in_month > 12) return {};
  if (parts.size() == 2) return nearest_such_day(in_month, *number, today, meant);
  const auto in_year = number_in<int>(parts[2]);
  constexpr int century = 2000;
  if (!in_year || (*in_year > 99 && parts[2].size() != 4)) return {};
  return day_text_of(*in_year < 100 ? century + *in_year : *in_year, in_month, *number);
}

std::string typed_time(std::string_view typed) {
  std::string digits;
  std::size_t marks = 0;
  std::string hours;
  for (const char letter : typed) {
    if (letter >= '0' && letter <= '9') {
      digits += letter;
    } else if ((letter == '.' || letter == ':') && marks++ == 0) {
      hours = digits;
      digits.clear();
    } else if (letter != ' ') {
      return {};
    }
  }
  if (marks == 0 && digits.size() > 2) {  // "1700", "930"
    hours = digits.substr(0, digits.size() - 2);
    digits = digits.substr(digits.size() - 2);
  } else if (marks == 0) {
    std::swap(hours, digits);
  }
  if (hours.empty() || hours.size() > 2 || (!digits.empty() && digits.size() != 2)) return {};
  const auto text = fmt::format("{:0>2}:{:0>2}", hours, digits);
  return is_time(text) && text != "24:00" ? text : std::string();
}

}  // namespace blakus

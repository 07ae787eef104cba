#include "core/kinds/organization/hours_text.h"

#include <array>
#include <charconv>

#include <fmt/format.h>

#include "core/record/lines.h"
#include "core/text/day.h"
#include "core/text/fold.h"

namespace blakus {
namespace {

/// Monday to Sunday, then public holidays; how each is written.
using DayNames = std::array<std::string_view, opening_days.size()>;
constexpr std::array<DayNames, all_languages.size()> short_days{
    {{"P", "O", "T", "C", "Pk", "S", "Sv", "svētkos"},
     {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "holidays"},
     {"пн", "вт", "ср", "чт", "пт", "сб", "вс", "праздники"},
     {"пн", "вт", "ср", "чт", "пт", "сб", "нд", "свята"}}};
/// Beginnings of folded words, "|" between them.
constexpr DayNames day_beginnings{"pirmd|mo|пн|понед",
                                  "otrd|tu|вт|вторн|вівт",
                                  "tresd|we|ср|серед",
                                  "ceturtd|th|чт|четв",
                                  "piektd|fr|пт|пятн|пʼят|п'ят|п’ят",
                                  "sestd|sa|сб|субб|субо",
                                  "svetd|su|вс|воскр|нд|неділ",
                                  "svetk|holid|празд|свят"};
constexpr std::array<std::string_view, all_languages.size()> closed{"slēgts", "closed", "закрыто",
                                                                    "зачинено"};
constexpr std::array<std::string_view, all_languages.size()> arranged{
    "pēc vienošanās", "by arrangement", "по договорённости", "за домовленістю"};
static_assert(!short_days.back().back().empty() && !closed.back().empty() &&
                  !arranged.back().empty(),
              "words for each language, in the order of Language");

std::optional<std::size_t> day_meant(const std::string& word) {
  for (const auto& names : short_days)
    for (std::size_t day = 0; day < names.size(); ++day)
      if (fold(names[day]) == word) return day;
  for (std::size_t day = 0; day < day_beginnings.size(); ++day)
    for (const auto& beginning : values_in(std::string(day_beginnings[day]), "|"))
      if (word.starts_with(beginning)) return day;
  return std::nullopt;
}

/// "9", "9.30", "09:30" as "09:30"; empty where it is no time of a day.
std::string time_meant(const std::string& word) {
  const auto mark = word.find_first_of(".:");
  const auto number = [](std::string_view digits) {
    int value = -1;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return fault == std::errc{} && end == digits.data() + digits.size() ? value : -1;
  };
  const int hour = number(word.substr(0, mark));
  const int minute = mark == std::string::npos ? 0 : number(word.substr(mark + 1));
  const bool whole = mark == std::string::npos || word.size() - mark == 3;
  const bool sound = whole && hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= 1440;
  return sound ? fmt::format("{:02}:{:02}", hour, minute) : "";
}

/// "24.12.2026." or "2026-12-24"; empty where it is no day.
std::string date_meant(std::string word) {
  if (word.ends_with('.')) word.pop_back();
  if (day_in(word)) return word;
  const auto parts = values_in(word, ".");
  if (parts.size() != 3) return {};
  const auto date = fmt::format("{}-{:0>2}-{:0>2}", parts[2], parts[1], parts[0]);
  return day_in(date) ? date : "";
}

/// Reads one line of hours, word by word.
class LineReader {
 public:
  std::optional<std::vector<OpeningHours>> read(const std::string& text) {
    for (const auto& word : words_of(text))
      if (!take(word)) return std::nullopt;
    std::vector<OpeningHours> lines;
    if (spans_.empty()) lines.push_back(line_);
    for (const auto& [opens, closes] : spans_) {
      lines.push_back(line_);
      lines.back().opens = opens;
      lines.back().closes = closes;
    }
    const bool says_hours = closed_ || line_.by_arrangement || !spans_.empty();
    for (const auto& line : lines)
      if (!says_hours || (closed_ && !spans_.empty()) || fault_of(line)) return std::nullopt;
    return lines;
  }

 private:
  /// Folded; "10 - 17" as "10-17", two words for "by arrangement" as one.
  static std::vector<std::string> words_of(const std::string& text) {
    auto line = fold(text);
    for (const std::string_view dash : {"–", "—"})
      for (auto at = line.find(dash); at != std::string::npos; at = line.find(dash))
        line.replace(at, dash.size(), "-");
    for (const std::string_view wide : {" -", "- "})
      for (auto at = line.find(wide); at != std::string::npos; at = line.find(wide))
        line.replace(at, wide.size(), "-");
    for (const auto words : arranged)
      if (const auto at = line.find(fold(words)); at != std::string::npos)
        line.replace(at, fold(words).size(), "~");
    return values_in(line, ", ");
  }
  bool take(const std::string& word) {
    if (word == "~") return line_.by_arrangement = true;
    for (const auto one : closed)
      if (word == fold(one)) return closed_ = true;
    if (auto date = date_meant(word); !date.empty()) {
      line_.date = std::move(date);
      return true;
    }
    const auto dash = word.find('-');
    const auto from = word.substr(0, dash);
    const auto to = dash == std::string::npos ? from : word.substr(dash + 1);
    return take_days(from, to) || (dash != std::string::npos && take_times(from, to));
  }
  bool take_days(const std::string& from, const std::string& to) {
    const auto first = day_meant(from);
    const auto last = day_meant(to);
    if (!first || !last || *last < *first) return false;
    for (auto day = *first; day <= *last; ++day) line_.days.emplace_back(opening_days[day]);
    return true;
  }
  bool take_times(const std::string& from, const std::string& to) {
    auto opens = time_meant(from);
    auto closes = time_meant(to);
    if (opens.empty() || closes.empty()) return false;
    spans_.emplace_back(std::move(opens), std::move(closes));
    return true;
  }

  OpeningHours line_;
  bool closed_ = false;
  std::vector<std::pair<std::string, std::string>> spans_;
};

/// Days that follow each other as one span, public holidays apart.
std::string days_in_short(const OpeningHours& line, const DayNames& names) {
  std::vector<std::string> spans;
  for (std::size_t day = 0; day < opening_days.size(); ++day) {
    if (!is_for(line, opening_days[day])) continue;
    auto last = day;
    while (last + 1 < holiday && is_for(line, opening_days[last + 1])) ++last;
    spans.push_back(std::string(names[day]));
    if (last > day) spans.back().append("–").append(names[last]);
    day = last;
  }
  return joined(spans, ", ");
}

std::string time_in_short(std::string time, Language language) {
  if (language == Language::lv)
    if (const auto at = time.find(':'); at != std::string::npos) time[at] = '.';
  return time;
}

}  // namespace

std::string hours_in_short(const std::vector<OpeningHours>& hours, Language language) {
  const auto number = static_cast<std::size_t>(language);
  std::vector<std::string> lines;
  for (const auto& line : hours) {
    const auto days = line.date.empty() ? days_in_short(line, short_days[number]) : line.date;
    std::string text{closed[number]};
    if (line.by_arrangement) text = arranged[number];
    if (!line.opens.empty())
      text = time_in_short(line.opens, language) + "–" + time_in_short(line.closes, language);
    lines.push_back(days.empty() ? text : days + " " + text);
  }
  return joined(lines, "; ");
}

std::optional<std::vector<OpeningHours>> hours_meant(std::string_view text) {
  std::vector<OpeningHours> all;
  for (const auto& part : values_in(std::string(text), ";\n")) {
    auto lines = LineReader{}.read(part);
    if (!lines) return std::nullopt;
    for (auto& line : *lines) all.push_back(std::move(line));
  }
  return all;
}

}  // namespace blakus

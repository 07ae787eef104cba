#include "server/http/app/network_contact.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <fmt/format.h>

#include "core/text/digits.h"

namespace blakus {
namespace {

constexpr auto days = std::to_array<std::string_view>({"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"});

/// 0 for "Mo"; nothing for what is no day.
std::optional<int> day_of(std::string_view name) {
  const auto found = std::ranges::find(days, name);
  if (found == days.end()) return std::nullopt;
  return static_cast<int>(std::distance(days.begin(), found));
}

/// "9:00" of "09:00" or "9:00", not later than `latest` o'clock and 59 minutes; or nothing.
std::optional<std::string> hour_of(std::string_view time, int latest) {
  const auto hours = time.substr(0, time.find(':'));
  const auto minutes = time.substr(std::min(time.size(), hours.size() + 1));
  if (hours.empty() || hours.size() > 2 || minutes.size() != 2) return std::nullopt;
  if (!std::ranges::all_of(hours, is_digit) || !std::ranges::all_of(minutes, is_digit))
    return std::nullopt;
  const int hour = std::stoi(std::string(hours));
  if (hour > latest || minutes[0] > '5') return std::nullopt;
  return fmt::format("{}:{}", hour, minutes);
}

/// What stands before and after the first `sign`; the same twice where there is none.
std::pair<std::string_view, std::string_view> both_sides(std::string_view text, char sign) {
  const auto at = text.find(sign);
  if (at == std::string_view::npos) return {text, text};
  return {text.substr(0, at), text.substr(at + 1)};
}

std::optional<OpenDays> one_line(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const auto [week_days, times] = both_sides(text, ' ');
  const auto [first_name, last_name] = both_sides(week_days, '-');
  const auto [from_text, to_text] = both_sides(times, '-');
  const auto first = day_of(first_name);
  const auto last = day_of(last_name);
  const auto from = hour_of(from_text, 23);
  const auto to = hour_of(to_text, 24);
  if (!first || !last || !from || !to || *last < *first) return std::nullopt;
  return OpenDays{.first = *first, .last = *last, .from = *from, .to = *to};
}

}  // namespace

std::optional<std::vector<OpenDays>> open_days(std::string_view hours) {
  std::vector<OpenDays> lines;
  while (!hours.empty()) {
    const auto line = hours.substr(0, hours.find(';'));
    hours.remove_prefix(std::min(hours.size(), line.size() + 1));
    auto read = one_line(line);
    if (!read) return std::nullopt;
    lines.push_back(std::move(*read));
  }
  return lines;
}

}  // namespace blakus

#include "server/http/app/network_contact.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <regex>

namespace blakus {
namespace {

constexpr auto days = std::to_array<std::string_view>({"Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"});

int day_of(const std::string& name) {
  return static_cast<int>(std::distance(days.begin(), std::ranges::find(days, name)));
}

/// "09:00" is read as "9:00".
std::string hour_of(std::string time) {
  if (time.starts_with('0') && time.size() == 5) time.erase(0, 1);
  return time;
}

std::optional<OpenDays> one_line(const std::string& text) {
  static const std::regex form{
      R"( *(Mo|Tu|We|Th|Fr|Sa|Su)(-(Mo|Tu|We|Th|Fr|Sa|Su))? ([01]?\d:[0-5]\d|2[0-3]:[0-5]\d)-([01]?\d:[0-5]\d|2[0-4]:[0-5]\d) *)"};
  std::smatch parts;
  if (!std::regex_match(text, parts, form)) return std::nullopt;
  const auto first = day_of(parts[1]);
  const auto last = parts[3].matched ? day_of(parts[3]) : first;
  if (last < first) return std::nullopt;
  return OpenDays{.first = first, .last = last, .from = hour_of(parts[4]), .to = hour_of(parts[5])};
}

}  // namespace

std::optional<std::vector<OpenDays>> open_days(std::string_view hours) {
  std::vector<OpenDays> lines;
  while (!hours.empty()) {
    const auto line = hours.substr(0, hours.find(';'));
    hours.remove_prefix(std::min(hours.size(), line.size() + 1));
    auto read = one_line(std::string(line));
    if (!read) return std::nullopt;
    lines.push_back(std::move(*read));
  }
  return lines;
}

}  // namespace blakus

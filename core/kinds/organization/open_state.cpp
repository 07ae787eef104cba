#include "core/kinds/organization/open_state.h"

#include <fmt/format.h>

#include "core/kinds/organization/holidays.h"
#include "core/text/day.h"

namespace blakus {

namespace {

std::vector<const OpeningHours*> lines_for(const std::vector<OpeningHours>& hours,
                                           std::string_view day) {
  std::vector<const OpeningHours*> lines;
  for (const auto& line : hours)
    if (is_for(line, day)) lines.push_back(&line);
  return lines;
}

bool has_times(const OpeningHours& line) {
  return !line.opens.empty();
}

/// Weekly hours leave out the days that are closed.
bool closed_by_silence(const std::vector<OpeningHours>& hours, std::chrono::year_month_day day) {
  return !is_public_holiday(day) && std::ranges::any_of(hours, [](const OpeningHours& line) {
    return !line.days.empty() && has_times(line) && !(line.days.size() == 1 && is_for(line, "ph"));
  });
}

bool any_by_arrangement(const std::vector<OpeningHours>& hours) {
  return std::ranges::any_of(hours, [](const OpeningHours& line) {
    return line.by_arrangement && line.days.empty() && line.date.empty();
  });
}

OpenState state_among(const std::vector<const OpeningHours*>& lines, const std::string& time) {
  OpenState later{.openness = Openness::closed};
  for (const auto* line : lines) {
    if (!has_times(*line)) continue;
    if (line->opens <= time && time < line->closes)
      return {.openness = Openness::open, .time = line->closes};
    if (time < line->opens && (later.time.empty() || line->opens < later.time))
      later = {.openness = Openness::opens_later, .time = line->opens};
  }
  const bool agreed =
      std::ranges::any_of(lines, [](const auto* line) { return line->by_arrangement; });
  if (later.time.empty() && agreed) return {.openness = Openness::by_arrangement};
  return later;
}

}  // namespace

std::vector<const OpeningHours*> lines_of(const std::vector<OpeningHours>& hours,
                                          std::chrono::year_month_day day) {
  std::vector<const OpeningHours*> dated;
  const auto date = iso_text(day);
  for (const auto& line : hours)
    if (line.date == date) dated.push_back(&line);
  if (!dated.empty()) return dated;
  if (is_public_holiday(day)) return lines_for(hours, opening_days[holiday]);
  const std::chrono::weekday day_of_week{std::chrono::sys_days{day}};
  return lines_for(hours, opening_days[day_of_week.iso_encoding() - 1]);
}

OpenState open_state(const std::vector<OpeningHours>& hours, const LocalTime& now) {
  const auto lines = lines_of(hours, now.day);
  const auto time = fmt::format("{:02}:{:02}", now.minutes / 60, now.minutes % 60);
  if (!lines.empty()) return state_among(lines, time);
  if (any_by_arrangement(hours)) return {.openness = Openness::by_arrangement};
  if (closed_by_silence(hours, now.day)) return {.openness = Openness::closed};
  return {};
}

}  // namespace blakus

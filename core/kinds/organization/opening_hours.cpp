#include "core/kinds/organization/opening_hours.h"

#include "core/text/day.h"

namespace blakus {

std::optional<HoursFault> fault_of(const OpeningHours& line) {
  const bool day = !line.days.empty();
  const bool date = !line.date.empty();
  const bool times = !line.opens.empty() || !line.closes.empty();
  if (day && date) return HoursFault{"date", "stands beside days", "give each a line of its own"};
  if (date && !day_in(line.date))
    return HoursFault{"date", "is no single day", "write year-month-day"};
  if (line.by_arrangement && times)
    return HoursFault{"by_arrangement", "stands beside times", "give each a line of its own"};
  if (!day && !date && !line.by_arrangement)
    return HoursFault{"days", "is missing", "name days, a date, or say by_arrangement"};
  if (line.opens.empty() != line.closes.empty())
    return HoursFault{line.opens.empty() ? "opens" : "closes", "is missing beside the other time",
                      "give both, or neither for a day that is closed"};
  if (times && line.closes <= line.opens)
    return HoursFault{"closes", "is not later than opens",
                      "what lasts over midnight is two lines: to 24:00 and from 00:00"};
  return std::nullopt;
}

}  // namespace blakus

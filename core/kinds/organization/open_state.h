#pragma once
// What opening hours say of one moment. The moment enters as a value. Knows lines of hours and
// public holidays; never a clock, a record or a page.

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/opening_hours.h"
#include "core/text/local_time.h"

namespace blakus {

enum class Openness : unsigned char {
  unknown,         ///< nothing is said of this day: also of a holiday on a weekday
  open,            ///< until `time`
  opens_later,     ///< today at `time`
  closed,          ///< for today
  by_arrangement,  ///< this day or any: whenever one agrees on
};

struct OpenState {
  Openness openness = Openness::unknown;
  std::string time;  ///< "17:00"
  bool operator==(const OpenState&) const = default;
};

OpenState open_state(const std::vector<OpeningHours>& hours, const LocalTime& now);

/// The lines that hold on the day: those of its date, else of public holidays, else of its day of
/// the week.
std::vector<const OpeningHours*> lines_of(const std::vector<OpeningHours>& hours,
                                          std::chrono::year_month_day day);

}  // namespace blakus

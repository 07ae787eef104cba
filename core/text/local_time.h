#pragma once
// What clocks in Latvia show at a moment: ICU's rules of Europe/Riga, so that the changes to and
// from summer time are theirs. Knows the calendar; never what happens then.

#include <chrono>
#include <ctime>

namespace blakus {

struct LocalTime {
  std::chrono::year_month_day day{};
  int minutes = 0;  ///< since midnight by the clock: 17:05 is 1025
  bool operator==(const LocalTime&) const = default;
};

LocalTime latvian_time(std::time_t moment);

}  // namespace blakus

#pragma once
// Moments as the store (iso_time of day.h) and letters write them, in UTC. Knows the calendar
// alone.

#include <cstdint>
#include <ctime>
#include <string>

#include "core/text/day.h"

namespace blakus {

inline constexpr std::time_t one_day = 24L * 60 * 60;

std::string mail_date(std::time_t moment);  ///< "Sat, 21 Nov 2026 10:00:00 +0000"

}  // namespace blakus

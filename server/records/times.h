#pragma once
// Moments as the store and letters write them, in UTC. Knows the calendar alone.

#include <cstdint>
#include <ctime>
#include <string>

namespace blakus {

inline constexpr std::time_t one_day = 24L * 60 * 60;

std::string iso_time(std::time_t moment);   ///< "2026-11-21T10:00:00Z"
std::string iso_date(std::time_t moment);   ///< "2026-11-21"
std::string mail_date(std::time_t moment);  ///< "Sat, 21 Nov 2026 10:00:00 +0000"

}  // namespace blakus

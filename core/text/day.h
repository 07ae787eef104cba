#pragma once
// Days and moments as ISO texts, and how far days lie apart: std::chrono's calendar. Knows the
// calendar and the system's clock; never what happened on a day.

#include <chrono>
#include <ctime>
#include <optional>
#include <string>
#include <string_view>

namespace blakus {

/// The day of "2026-11-21"; nothing where the text is anything else or there is no such day.
std::optional<std::chrono::year_month_day> day_in(std::string_view text);

/// The moment of "2026-11-21T10:00:00Z"; nothing where the text is anything else.
std::optional<std::chrono::sys_seconds> moment_in(std::string_view text);

/// "2026-11-21"
std::string iso_text(std::chrono::year_month_day day);

/// The same day so many months later, or earlier where they are negative; the last of the month
/// where it has no such day: 2026-08-31 less 6 is 2026-02-28.
std::chrono::year_month_day months_after(std::chrono::year_month_day day, int months);

/// Likewise of ISO texts. `day` is "2026-11-21"; anything else gives "".
std::string months_before(std::string_view day, int months);

/// The system's day where it stands: "2026-11-21".
std::string system_day();

std::string iso_time(std::time_t moment);  ///< UTC: "2026-11-21T10:00:00Z"
std::string iso_date(std::time_t moment);  ///< UTC: "2026-11-21"

}  // namespace blakus

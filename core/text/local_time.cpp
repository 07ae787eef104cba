#include "core/text/local_time.h"

#include <memory>

#include <unicode/timezone.h>

namespace blakus {

LocalTime latvian_time(std::time_t moment) {
  thread_local const std::unique_ptr<icu::TimeZone> riga{
      icu::TimeZone::createTimeZone("Europe/Riga")};
  std::int32_t offset = 0;
  std::int32_t summer = 0;
  UErrorCode status = U_ZERO_ERROR;
  constexpr double milliseconds = 1000;
  riga->getOffset(static_cast<UDate>(moment) * milliseconds, false, offset, summer, status);
  const std::chrono::sys_seconds utc{std::chrono::seconds{moment}};
  const auto local = utc + std::chrono::seconds{(offset + summer) / 1000};
  const auto day = std::chrono::floor<std::chrono::days>(local);
  const auto since_midnight = std::chrono::floor<std::chrono::minutes>(local - day);
  return {.day = std::chrono::year_month_day{day},
          .minutes = static_cast<int>(since_midnight.count())};
}

}  // namespace blakus

#include "server/records/times.h"

#include <fmt/chrono.h>

namespace blakus {

std::string iso_time(std::time_t moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(moment));
}

std::string iso_date(std::time_t moment) {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(moment));
}

std::string mail_date(std::time_t moment) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", fmt::gmtime(moment));
}

}  // namespace blakus

#include "core/record/timestamps.h"

#include <fmt/chrono.h>

namespace blakus {

std::string mail_date(std::time_t moment) {
  return fmt::format("{:%a, %d %b %Y %H:%M:%S} +0000", fmt::gmtime(moment));
}

}  // namespace blakus

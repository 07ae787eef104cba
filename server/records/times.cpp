#include "server/records/times.h"

#include <array>

namespace blakus {
namespace {

std::string formatted(std::time_t moment, const char* pattern) {
  std::tm utc{};
  gmtime_r(&moment, &utc);
  std::array<char, 32> text{};
  std::strftime(text.data(), text.size(), pattern, &utc);
  return text.data();
}

}  // namespace

std::string iso_time(std::time_t moment) {
  return formatted(moment, "%Y-%m-%dT%H:%M:%SZ");
}

std::string iso_date(std::time_t moment) {
  return formatted(moment, "%Y-%m-%d");
}

}  // namespace blakus

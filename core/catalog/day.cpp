#include "core/catalog/day.h"

#include <algorithm>
#include <chrono>
#include <ctime>

#include <fmt/chrono.h>

#include "core/catalog/check.h"

namespace blakus {

std::string system_day() {
  return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::time(nullptr)));
}

std::string months_before(std::string_view day, int months) {
  namespace chrono = std::chrono;
  if (day.size() != 10 || !is_date(day)) return "";
  const auto number = [&](std::size_t at, std::size_t size) {
    return std::stoi(std::string(day.substr(at, size)));
  };
  const auto month = chrono::year{number(0, 4)} / number(5, 2) - chrono::months{months};
  const chrono::year_month_day_last last{month.year(), chrono::month_day_last{month.month()}};
  const auto shown = std::min(static_cast<unsigned>(number(8, 2)), unsigned{last.day()});
  return fmt::format("{:04}-{:02}-{:02}", int{month.year()}, unsigned{month.month()}, shown);
}

}  // namespace blakus

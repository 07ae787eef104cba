#include "core/kinds/organization/holidays.h"

#include <algorithm>
#include <array>

namespace blakus {

using namespace std::chrono;

namespace {

constexpr std::array fixed_days{January / 1,   May / 1,       May / 4,       June / 23,
                                June / 24,     November / 18, December / 24, December / 25,
                                December / 26, December / 31};
constexpr std::array moved_to_a_working_day{May / 4, November / 18};

/// Friday before Easter, Easter Sunday and Monday, Whit Sunday.
constexpr std::array days_after_easter{days{-2}, days{0}, days{1}, days{49}};

bool is_weekend(sys_days day) {
  const weekday day_of_week{day};
  return day_of_week == Saturday || day_of_week == Sunday;
}

bool stands_for_a_weekend(sys_days day, year in) {
  if (weekday{day} != Monday) return false;
  return std::ranges::any_of(moved_to_a_working_day, [&](const month_day& one) {
    const sys_days holiday{in / one.month() / one.day()};
    return is_weekend(holiday) && (day - holiday == days{1} || day - holiday == days{2});
  });
}

}  // namespace

/// Anonymous Gregorian algorithm, as in Jean Meeus, Astronomical Algorithms, 2nd edition,
/// chapter 8.
year_month_day easter_of(year in) {
  const int y = static_cast<int>(in);
  const int a = y % 19;
  const int b = y / 100;
  const int c = y % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int sum = h + l - 7 * m + 114;
  return in / month(static_cast<unsigned>(sum / 31)) / day(static_cast<unsigned>(sum % 31 + 1));
}

bool is_public_holiday(year_month_day day) {
  const auto is_it = [&](const month_day& one) {
    return one.month() == day.month() && one.day() == day.day();
  };
  if (std::ranges::any_of(fixed_days, is_it)) return true;
  const sys_days date{day};
  const sys_days easter{easter_of(day.year())};
  const sys_days mothers_day{day.year() / May / Sunday[2]};
  return date == mothers_day || stands_for_a_weekend(date, day.year()) ||
         std::ranges::any_of(days_after_easter, [&](days after) { return date == easter + after; });
}

}  // namespace blakus

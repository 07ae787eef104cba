#include "core/text/day.h"

#include <algorithm>
#include <charconv>

#include <fmt/chrono.h>

#include "core/text/digits.h"

namespace chrono = std::chrono;

namespace blakus {

namespace {

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  std::from_chars(text.data() + at, text.data() + at + digits, number);
  return number;
}

/// `form`: any digit where it has 0, else its own characters.
bool has_form(std::string_view text, std::string_view form) {
  return std::ranges::equal(
      text, form, [](char c, char model) { return model == '0' ? is_digit(c) : c == model; });
}

/// By hand, for pages ask for many days, and fmt takes a thousand steps for one.
std::string iso_text(int year, unsigned month, unsigned day) {
  if (year < 0 || year > 9999) return fmt::format("{:04}-{:02}-{:02}", year, month, day);
  std::string text = "0000-00-00";
  const auto put = [&](std::size_t end, unsigned number) {
    for (; number != 0; number /= 10) text[end--] = static_cast<char>('0' + number % 10);
  };
  put(3, static_cast<unsigned>(year));
  put(6, month);
  put(9, day);
  return text;
}

}  // namespace

std::optional<chrono::year_month_day> day_in(std::string_view text) {
  if (!has_form(text, "0000-00-00")) return std::nullopt;
  const auto day =
      chrono::year{number_at(text, 0, 4)} / number_at(text, 5, 2) / number_at(text, 8, 2);
  return day.ok() ? std::optional{day} : std::nullopt;
}

std::optional<chrono::sys_seconds> moment_in(std::string_view text) {
  if (!has_form(text, "0000-00-00T00:00:00Z")) return std::nullopt;
  const auto day = day_in(text.substr(0, 10));
  const auto hour = number_at(text, 11, 2);
  const auto minute = number_at(text, 14, 2);
  const auto second = number_at(text, 17, 2);
  if (!day || hour > 23 || minute > 59 || second > 59) return std::nullopt;
  return chrono::sys_days{*day} + chrono::hours{hour} + chrono::minutes{minute} +
         chrono::seconds{second};
}

std::string iso_text(chrono::year_month_day day) {
  return iso_text(int{day.year()}, unsigned{day.month()}, unsigned{day.day()});
}

chrono::year_month_day months_after(chrono::year_month_day day, int months) {
  const auto moved = day + chrono::months{months};
  return moved.ok() ? moved : moved.year() / moved.month() / chrono::last;
}

std::string months_before(std::string_view day, int months) {
  const auto known = day_in(day);
  return known ? iso_text(months_after(*known, -months)) : "";
}

std::string system_day() {
  constexpr int first_year = 1900;  // of std::tm
  const auto now = std::time(nullptr);
  std::tm local{};
  ::localtime_r(&now, &local);
  return iso_text(local.tm_year + first_year, static_cast<unsigned>(local.tm_mon) + 1,
                  static_cast<unsigned>(local.tm_mday));
}

std::string iso_time(std::time_t moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(moment));
}

std::string iso_date(std::time_t moment) {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(moment));
}

}  // namespace blakus

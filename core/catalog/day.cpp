#include "core/catalog/day.h"

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

bool has_form_of_day(std::string_view text) {
  constexpr std::string_view form = "0000-00-00";
  return std::ranges::equal(
      text, form, [](char c, char model) { return model == '-' ? c == '-' : is_digit(c); });
}

}  // namespace

std::optional<chrono::year_month_day> day_in(std::string_view text) {
  if (!has_form_of_day(text)) return std::nullopt;
  const auto day =
      chrono::year{number_at(text, 0, 4)} / number_at(text, 5, 2) / number_at(text, 8, 2);
  return day.ok() ? std::optional{day} : std::nullopt;
}

std::string iso_text(chrono::year_month_day day) {
  return fmt::format("{:04}-{:02}-{:02}", int{day.year()}, unsigned{day.month()},
                     unsigned{day.day()});
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
  return fmt::format("{:%Y-%m-%d}", fmt::localtime(std::time(nullptr)));
}

std::string iso_time(std::time_t moment) {
  return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(moment));
}

std::string iso_date(std::time_t moment) {
  return fmt::format("{:%Y-%m-%d}", fmt::gmtime(moment));
}

}  // namespace blakus

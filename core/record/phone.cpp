#include "core/record/phone.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "core/text/digits.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

constexpr std::string_view latvian_prefix = "+371";
constexpr std::size_t latvian_digits = 8;

/// Eight digits; mobile 2, fixed 6, payphones 7, free and shared cost 8, premium 9: National
/// Numbering Plan, Cabinet of Ministers Regulations No. 684 (25.08.2008), as told at
/// https://www.sent.dm/resources/LV ("Number Formats") and
/// https://wikimili.com/en/Telephone_numbers_in_Latvia (read 29.11.2026).
constexpr std::string_view latvian_beginnings = "26789";

/// Police, the European emergency number, emergency medical service: www.112.lv.
constexpr std::array<std::string_view, 3> emergency_numbers{"110", "112", "113"};
/// Six digits for harmonised services of social value, such as 116 123: Commission Decision
/// 2007/116/EC; https://www.varam.gov.lv/en/node/10718 (read 29.11.2026).
constexpr std::string_view harmonised_beginning = "116";
constexpr std::size_t harmonised_digits = 6;

bool is_known_short(std::string_view digits) {
  return std::ranges::find(emergency_numbers, digits) != emergency_numbers.end() ||
         (digits.size() == harmonised_digits && digits.starts_with(harmonised_beginning));
}

/// Numbers of services of one operator or authority: 1xxx, 8xxx.
bool is_service(std::string_view digits) {
  return digits.size() == 4 && (digits.front() == '1' || digits.front() == '8');
}

/// Digits and a leading plus; "00" abroad means plus.
std::string dialled(std::string_view typed) {
  std::string digits;
  for (const char c : typed)
    if (is_digit(c) || (c == '+' && digits.empty())) digits += c;
  if (digits.starts_with("00")) digits.replace(0, 2, "+");
  return digits;
}

bool has_only(std::string_view text, std::string_view marks) {
  return std::ranges::all_of(
      text, [&](char c) { return is_digit(c) || marks.find(c) != std::string_view::npos; });
}

/// The runs of digits, and the marks between them without blanks.
struct Grouped {
  std::vector<std::string_view> digits;
  std::vector<std::string> marks;
};
Grouped grouped(std::string_view typed) {
  Grouped groups;
  std::size_t at = 0;
  while ((at = typed.find_first_of("0123456789", at)) != std::string_view::npos) {
    const auto end = std::min(typed.find_first_not_of("0123456789", at), typed.size());
    groups.digits.push_back(typed.substr(at, end - at));
    const auto next = typed.find_first_of("0123456789", end);
    if (next == std::string_view::npos) break;
    std::string mark{typed.substr(end, next - end)};
    std::erase_if(mark,
                  [](char c) { return std::string_view{"./-"}.find(c) == std::string::npos; });
    groups.marks.push_back(std::move(mark));
    at = next;
  }
  return groups;
}

int value_of(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// "21.02.2019", "2019-02-21", "2/21/2019": eight digits that nobody can dial.
bool is_written_as_a_day(const Grouped& groups) {
  if (groups.digits.size() != 3 || groups.marks[0].empty() || groups.marks[0] != groups.marks[1])
    return false;
  const auto is_year = [](std::string_view digits) {
    return digits.size() == 4 && value_of(digits) >= 1900 && value_of(digits) <= 2100;
  };
  const auto is_month_and_day = [](std::string_view one, std::string_view other) {
    const auto [low, high] = std::minmax({value_of(one), value_of(other)});
    return one.size() <= 2 && other.size() <= 2 && low >= 1 && low <= 12 && high <= 31;
  };
  const auto& parts = groups.digits;
  return (is_year(parts[0]) && is_month_and_day(parts[1], parts[2])) ||
         (is_year(parts[2]) && is_month_and_day(parts[0], parts[1]));
}

/// "2-1-3-4-5-6-7-8": a list of figures. Blanks between them are a way to write clearly.
bool is_list_of_figures(const Grouped& groups) {
  const auto single = std::ranges::count(groups.digits, std::size_t{1}, &std::string_view::size);
  return single > 2 &&
         std::ranges::any_of(groups.marks, [](const auto& mark) { return !mark.empty(); });
}

bool is_no_number(std::string_view typed) {
  const auto groups = grouped(typed);
  return is_written_as_a_day(groups) || is_list_of_figures(groups);
}

std::string in_groups(std::string_view digits, std::size_t group) {
  std::string text;
  for (std::size_t at = 0; at < digits.size(); ++at) {
    if (at != 0 && at % group == 0) text += "\u00a0";
    text += digits[at];
  }
  return text;
}

TypedPhone faulty(PhoneFault fault, std::size_t digits) {
  return {.number = {}, .fault = fault, .digits = digits};
}

TypedPhone of_latvia(std::string_view digits) {
  if (digits.size() != latvian_digits) return faulty(PhoneFault::digits, digits.size());
  if (latvian_beginnings.find(digits.front()) == std::string_view::npos)
    return faulty(PhoneFault::beginning, digits.size());
  return {.number = std::string(latvian_prefix).append(" ").append(digits),
          .digits = digits.size()};
}

TypedPhone of_another_country(const std::string& number) {
  const auto digits = number.size() - 1;
  if (digits < 7 || digits > 15) return faulty(PhoneFault::digits, digits);  // ITU-T E.164
  return {.number = number, .digits = digits};
}

}  // namespace

TypedPhone typed_phone(std::string_view typed, ShortNumbers taken) {
  const std::string digits = dialled(typed);
  if (!has_only(typed, " +-().\u00a0/") || digits.empty() || digits == "+" || is_no_number(typed))
    return faulty(PhoneFault::characters, 0);
  const std::string_view number = digits;
  if (number.starts_with(latvian_prefix)) return of_latvia(number.substr(latvian_prefix.size()));
  if (number.starts_with('+')) return of_another_country(digits);
  if (number.size() == latvian_digits + 3 && number.starts_with(latvian_prefix.substr(1)))
    return of_latvia(number.substr(3));
  if (is_known_short(number) || (taken == ShortNumbers::all && is_service(number)))
    return {.number = digits, .digits = digits.size()};
  return of_latvia(number);
}

std::string stored_phone(std::string_view typed, ShortNumbers taken) {
  return typed_phone(typed, taken).number;
}

bool is_phone(std::string_view text) {
  const auto plus = text.rfind('+');
  const bool written = has_only(text, "+ -()") && (plus == std::string_view::npos || plus == 0);
  return written && !stored_phone(text, ShortNumbers::all).empty();
}

std::string phone_fault(std::string_view number) {
  if (is_phone(number)) return "";
  switch (typed_phone(number, ShortNumbers::all).fault) {
    case PhoneFault::digits:
      return dialled(number).starts_with(latvian_prefix) || !number.starts_with('+')
                 ? "a Latvian number has eight digits"
                 : "no number of another country has so many digits";
    case PhoneFault::beginning:
      return "no Latvian number begins so";
    case PhoneFault::none:  // a number, with marks between its digits that no record has
    case PhoneFault::characters:
      break;
  }
  return "is not written as a phone number";
}

std::string dialled_phone(std::string_view number) {
  auto stored = stored_phone(number, ShortNumbers::all);
  std::erase(stored, ' ');
  return stored;
}

std::string readable_phone(std::string_view number) {
  const auto digits = dialled_phone(number);
  if (digits.starts_with(latvian_prefix))
    return in_groups(std::string_view(digits).substr(latvian_prefix.size()), 4);
  if (digits.size() == harmonised_digits) return in_groups(digits, 3);
  return std::string(number);
}

std::string with_note(std::string_view number, std::string_view note) {
  std::string text{number};
  return note.empty() ? text : text.append(" (").append(note).append(")");
}

NotedPhone parted_from_note(std::string_view text) {
  const auto open = text.find('(');
  if (!text.ends_with(')') || open == 0 || open == std::string_view::npos) return {text, {}};
  return {trimmed(text.substr(0, open)), trimmed(text.substr(open + 1, text.size() - open - 2))};
}

}  // namespace blakus

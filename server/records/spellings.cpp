#include "server/records/spellings.h"

#include <algorithm>

#include "core/catalog/check.h"

namespace blakus {
namespace {

constexpr std::string_view latvian_prefix = "+371";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Digits and a leading plus; "00" abroad means plus.
std::string dialled(std::string_view typed) {
  std::string digits;
  for (const char c : typed)
    if (is_digit(c) || (c == '+' && digits.empty())) digits += c;
  if (digits.starts_with("00")) digits.replace(0, 2, "+");
  return digits;
}

}  // namespace

std::string stored_phone(std::string_view typed) {
  const bool lettered = std::any_of(typed.begin(), typed.end(), [](char c) {
    return !is_digit(c) && std::string_view(" +-().\u00a0/").find(c) == std::string_view::npos;
  });
  if (lettered) return "";
  const auto digits = dialled(typed);
  if (digits.size() == 8 && !digits.starts_with('+'))
    return std::string(latvian_prefix) + " " + digits;
  if (digits.starts_with(latvian_prefix) && digits.size() == latvian_prefix.size() + 8)
    return std::string(latvian_prefix) + " " + digits.substr(latvian_prefix.size());
  if (digits.starts_with("371") && digits.size() == 11)
    return std::string(latvian_prefix) + " " + digits.substr(3);
  const bool known = digits.starts_with('+') || (digits.size() >= 3 && digits.size() <= 6);
  return known && !digits.starts_with(latvian_prefix) && is_phone(digits) ? digits : "";
}

std::string stored_address(std::string_view typed) {
  if (typed.empty() || typed.find("://") != std::string_view::npos) return std::string(typed);
  return "https://" + std::string(typed);
}

}  // namespace blakus

#include "core/record/formats.h"

// Matched by hand: std::regex can overflow the
// stack on hostile input.

#include <algorithm>
#include <array>
#include <charconv>

#include "core/record/web_address.h"
#include "core/text/characters.h"
#include "core/text/day.h"
#include "core/text/digits.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

int number(std::string_view digits) {
  int value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_icd10_code(std::string_view code) {
  const bool head = code.size() >= 3 && is_upper(code[0]) && all_digits(code.substr(1, 2));
  if (!head) return false;
  const auto rest = code.substr(3);
  return rest.empty() ||
         (rest[0] == '.' && rest.size() >= 2 && rest.size() <= 3 && all_digits(rest.substr(1)));
}

bool is_port(std::string_view digits) {
  const bool short_enough = !digits.empty() && digits.size() <= 5 && all_digits(digits);
  return short_enough && number(digits) >= 1 && number(digits) <= 65535;
}

/// No part between dots is empty or has a hyphen at an end (RFC 1123 §2.1, RFC 952).
bool has_sound_labels(std::string_view host) {
  for (std::size_t begin = 0; begin <= host.size();) {
    const auto label = host.substr(begin, host.find('.', begin) - begin);
    if (label.empty() || label.front() == '-' || label.back() == '-') return false;
    begin += label.size() + 1;
  }
  return true;
}

/// Letters, digits and marks of any script, as internationalised names have them (RFC 5892).
bool has_only_host_characters(std::string_view host) {
  for (std::size_t at = 0; at < host.size();) {
    const auto c = next_code_point(host, at);
    if (c != '-' && c != '.' && !is_letter_or_digit(c)) return false;
  }
  return true;
}

bool is_host(std::string_view host) {
  return host.size() <= 253 && host.find('.') != std::string_view::npos && has_sound_labels(host) &&
         has_only_host_characters(host);
}

}  // namespace

bool is_term_id(std::string_view text) {
  const auto allowed = [](char c) { return is_lower(c) || is_digit(c) || c == '-' || c == '_'; };
  return !text.empty() && text.size() <= 80 && std::ranges::all_of(text, allowed);
}

bool is_id(std::string_view text) {
  return is_term_id(text) && text.find('_') == std::string_view::npos;
}

bool is_web_address(std::string_view text) {
  const auto rest = without_scheme(text);
  if (!rest) return false;
  auto host = rest->substr(0, rest->find_first_of("/?#"));
  if (const auto colon = host.find(':'); colon != std::string_view::npos) {
    if (!is_port(host.substr(colon + 1))) return false;
    host = host.substr(0, colon);
  }
  const auto unsafe = [](char c) {
    return static_cast<unsigned char>(c) <= ' ' || c == '"' || c == '<' || c == '>' || c == '\\' ||
           c == '`' || c == '\x7f';
  };
  return text.size() <= 2000 && !host.empty() && is_host(host) &&
         std::ranges::none_of(text, unsafe) && !has_unprinted_character(text);
}

bool is_source(std::string_view text) {
  for (const std::string_view from : {"seed:", "file:"})
    if (text.starts_with(from))
      return text.size() > from.size() && text.find_first_of(" \t\r\n") == std::string_view::npos;
  return is_web_address(text);
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > 254) return false;
  const auto allowed = [](char c) {
    return is_lower(c) || is_upper(c) || is_digit(c) ||
           std::string_view{".!#$%&*+/=?^_{|}~-'"}.find(c) != std::string_view::npos;
  };
  const auto host = text.substr(at + 1);
  return !host.empty() && std::ranges::all_of(text.substr(0, at), allowed) && is_host(host);
}

bool is_date(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  constexpr std::string_view first_day = "0000-01-01";  // of a month or a year
  const auto day = day_in(std::string(text).append(first_day.substr(text.size())));
  return day && int{day->year()} >= 1800 && int{day->year()} <= 2200;
}

bool is_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return false;
  const auto hour = text.substr(0, 2);
  const auto minute = text.substr(3);
  if (!all_digits(hour) || !all_digits(minute)) return false;
  return text == "24:00" || (hour < "24" && minute < "60");
}

bool is_registration_number(std::string_view text) {
  // 0 to 3 begin the codes of persons: a day of birth, or 32 to 39 since 1 July 2017.
  return text.size() == 11 && all_digits(text) && text.front() >= '4';
}

bool is_icd10(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return is_icd10_code(text);
  const auto first = text.substr(0, dash);
  const auto last = text.substr(dash + 1);
  return is_icd10_code(first) && is_icd10_code(last) && first <= last;
}

}  // namespace blakus

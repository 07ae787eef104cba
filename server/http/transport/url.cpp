#include "server/http/transport/url.h"

#include <algorithm>

#include "core/text/digits.h"

namespace blakus {
namespace {

int hexadecimal_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
  return -1;
}

bool is_letter_or_digit_of_ascii(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The byte that "%XY" at `at` stands for, or -1.
int escaped_byte(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size()) return -1;
  const int high = hexadecimal_digit(text[at + 1]);
  const int low = hexadecimal_digit(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

std::string form_decoded(std::string_view text) {
  std::string spaced{text};
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  return percent_decoded(spaced);
}

}  // namespace

std::string percent_decoded(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int byte = text[at] == '%' ? escaped_byte(text, at) : -1;
    decoded.push_back(byte < 0 ? text[at] : static_cast<char>(byte));
    if (byte >= 0) at += 2;
  }
  return decoded;
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                            (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    if (unreserved) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += {'%', digits[byte >> 4U], digits[byte & 15U]};
  }
  return encoded;
}

std::string encoded_path(std::string_view path) {
  std::string encoded;
  while (!path.empty()) {
    const auto segment = path.substr(1, path.find('/', 1) - 1);
    encoded.append("/").append(percent_encoded(segment));
    path.remove_prefix(segment.size() + 1);
  }
  return encoded;
}

Parameters parameters_of(std::string_view query) {
  Parameters parameters;
  while (!query.empty()) {
    const auto pair = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    const auto name = pair.substr(0, pair.find('='));
    const auto value = pair.substr(std::min(pair.size(), name.size() + 1));
    parameters.emplace_back(form_decoded(name), form_decoded(value));
  }
  return parameters;
}

bool is_plain_host(std::string_view host) {
  constexpr std::size_t longest = 253 + 6;  // of a name (RFC 1035, section 2.3.4) and a port
  if (host.size() > longest) return false;
  if (const auto colon = host.rfind(':');
      colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos) {
    const auto port = host.substr(colon + 1);
    if (port.empty() || port.size() > 5 || !std::ranges::all_of(port, is_digit)) return false;
    host = host.substr(0, colon);
  }
  if (host.size() > 2 && host.starts_with('[') && host.ends_with(']'))
    return std::ranges::all_of(host.substr(1, host.size() - 2), [](char c) {
      return hexadecimal_digit(c) >= 0 || c == ':' || c == '.';
    });
  return !host.empty() && is_letter_or_digit_of_ascii(host.front()) &&
         is_letter_or_digit_of_ascii(host.back()) && std::ranges::all_of(host, [](char c) {
           return is_letter_or_digit_of_ascii(c) || c == '.' || c == '-';
         });
}

}  // namespace blakus

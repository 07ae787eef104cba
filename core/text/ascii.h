#pragma once
// Letters of texts that have no letters but A to Z: hosts, codes, names of headers.

#include <algorithm>
#include <string>
#include <string_view>

namespace blakus {

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool is_ascii_letter(char c) {
  return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
}

/// Other bytes stay as they are.
inline std::string lower_ascii(std::string_view text) {
  std::string low{text};
  std::ranges::transform(low, low.begin(), [](char c) { return lower_ascii(c); });
  return low;
}

}  // namespace blakus

#pragma once
// The ten digits of ASCII, which telephone numbers, codes and dates are written with.

namespace blakus {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace blakus

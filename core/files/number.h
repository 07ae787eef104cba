#pragma once
// Numbers in texts that come from outside.

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace blakus {

/// The whole text as a number; nothing if any of it is something else.
template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number{};
  // cppcheck-suppress invalidLifetime ; a number is no view of its text
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace blakus

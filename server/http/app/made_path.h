#pragma once
// Patterns of addresses put together when the program is compiled, for rows that are made from the
// rows of kinds: "/api/v1/events/{id}", "/events.csv".

#include <array>
#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace blakus {

struct MadePath {
  static constexpr std::size_t longest = 48;
  std::array<char, longest> letters{};
  std::size_t size = 0;

  constexpr MadePath(std::initializer_list<std::string_view> parts) {
    for (const auto part : parts)
      for (const char letter : part) letters[size++] = letter;
  }
  constexpr std::string_view text() const { return {letters.data(), size}; }
};

}  // namespace blakus

#pragma once
// An amount of money, exact. In files it is a number of euro with at most two decimals: 19880.65.

#include <cstdint>

namespace blakus {

struct Euro {
  std::int64_t cents = 0;
  bool operator==(const Euro&) const = default;
};

}  // namespace blakus

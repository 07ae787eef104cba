#pragma once
// An amount of money, exact, in the currency that its field names (budget_eur, budget_lvl). In
// files it is a number with at most two decimals: 19880.65.

#include <cstdint>

namespace blakus {

struct Money {
  std::int64_t cents = 0;
  bool operator==(const Money&) const = default;
};

}  // namespace blakus

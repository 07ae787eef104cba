#pragma once
// Amounts of money as people type them. Knows euro and cents; never a form.

#include <optional>
#include <string>

#include "core/record/money.h"

namespace blakus {

/// "19 880,65", "€ 19880.65" → cents; nothing where it is no amount.
std::optional<Money> typed_amount(std::string typed);

}  // namespace blakus

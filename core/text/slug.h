#pragma once
// Ids made from names. Knows letters; never which ids are taken.

#include <string>
#include <string_view>

namespace blakus {

/// The name in small Latin letters, digits and hyphens, 60 bytes at most: "Izdomāta biedrība “A”" →
/// "izdomata-biedriba-a", "Диабет Лиепая" → "diabet-liepaja". Empty where no letter or digit is
/// left.
std::string slug_of(std::string_view name);

}  // namespace blakus

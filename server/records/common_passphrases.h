#pragma once
// Passphrases of twelve characters and more that are guessed first. Knows a short list and the
// patterns that make most of the long ones; the usual lists hold hardly any that are this long.

#include <string_view>

namespace blakus {

/// `folded`: without marks and case.
bool is_common_passphrase(std::string_view folded);

}  // namespace blakus

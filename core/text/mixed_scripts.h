#pragma once
// Words that look like others: letters of two scripts in one word. Knows Unicode's scripts; never
// what a word means.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// The words of a text that hold letters of more than one script (UTS #39 §5.1), such as "Diаbēts"
/// with a Cyrillic "а", in their order.
std::vector<std::string> mixed_script_words(std::string_view text);

}  // namespace blakus

#pragma once
// The alphabetical order of names as a reader of Latvian, Russian or English expects it.

#include <string>
#include <string_view>

namespace blakus {

/// Bytes that compare as the texts do in `language` ("lv", "ru", "uk", "en"; another one is taken
/// for "lv"). Made for sorting, not for showing; safe from any thread.
std::string sort_key(std::string_view text, std::string_view language);

}  // namespace blakus

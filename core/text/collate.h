#pragma once
// The alphabetical order of names as readers of a language expect it.

#include <string>
#include <string_view>

namespace blakus {

/// Bytes that compare as the texts do in `language`, an ISO 639-1 code ("lv"). Made for sorting,
/// not for showing; safe from any thread.
std::string sort_key(std::string_view text, std::string_view language);

}  // namespace blakus

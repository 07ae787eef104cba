#pragma once
// Facts as people type them, made into the one form in which they are stored. Knows spellings
// alone.

#include <string>
#include <string_view>

namespace blakus {

/// "2 123 45 67", "+371 21234567", "0037121234567" → "+371 21234567"; others as they are, spaces
/// and dashes apart: "+44 20 7946 0000" → "+442079460000". Empty if it cannot be a number.
std::string stored_phone(std::string_view typed);
/// "izdomata.example" → "https://izdomata.example"; an empty text stays empty.
std::string stored_address(std::string_view typed);

}  // namespace blakus

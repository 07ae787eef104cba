#pragma once
// Facts as people type them, made into the one form in which they are stored; telephones are in
// core/catalog/phone.h. Knows spellings alone.

#include <string>
#include <string_view>

namespace blakus {

/// "izdomata.example" → "https://izdomata.example"; an empty text stays empty.
std::string stored_address(std::string_view typed);

}  // namespace blakus

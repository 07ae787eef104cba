#pragma once
// A key under which the Cyrillic and the Latin spellings of one word meet. Knows how letters sound;
// never which words there are.

#include <string>
#include <string_view>

namespace blakus {

/// "Лиепая", "Liepāja" and "liepaja" have one key; so have "лейкоз", "lejkoz" and "leykoz".
/// Made for comparing, not for showing.
std::string sound_key(std::string_view word);

}  // namespace blakus

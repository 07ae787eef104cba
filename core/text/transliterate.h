#pragma once
// Words typed in the letters of another alphabet or of an older spelling. Knows letters and their
// usual stand-ins; never which reading is a word.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// Cyrillic spellings that Russian in Latin letters may stand for, likeliest first, six at most:
/// "saharnij" → {"сахарный", …}. Empty if the text holds no Latin letter.
std::vector<std::string> cyrillic_readings(std::string_view latin_text);

/// Cyrillic letters as Latvian writes Russian names, in lower case: "Лиепая" → "liepaja",
/// "шизофрения" → "šizofrenija". Other letters stay.
std::string latin_of(std::string_view cyrillic);

/// Latvian as chats write it without diacritics, then as books did before 1921: "aa" or "ah" → "ā",
/// "sh" or "sch" → "š", "tsh" or "ch" → "č", "nj" → "ņ". Likeliest first, two at most; only
/// readings that differ.
std::vector<std::string> old_latvian_readings(std::string_view text);

}  // namespace blakus

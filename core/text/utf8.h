#pragma once
// What a byte string is as UTF-8. Knows ICU's normal forms; never words or languages.

#include <string>
#include <string_view>

namespace blakus {

bool valid_utf8(std::string_view text);

/// Canonically composed (NFC); ill-formed bytes become U+FFFD.
std::string nfc(std::string_view text);

/// A control character other than tab and line ends, a code point that is none, a mark that turns
/// the direction of writing, or one that takes no room.
bool has_hidden_character(std::string_view text);

/// A character that leaves a mark of its own on paper: no blank of any width, no combining mark
/// without a letter under it, nothing that fonts leave out.
bool has_visible_character(std::string_view text);

/// Without the characters that take no room: U+180E, U+200B–U+200D, U+2060–U+2064, U+FEFF, tags.
/// They come along with copied text and are invisible.
std::string without_zero_width(std::string_view text);

/// Without blanks (space, tab, line ends) at its ends.
std::string_view trimmed(std::string_view text);

/// What `next_code_point` says of bytes that are no UTF-8.
inline constexpr char32_t ill_formed = 0xFFFFFFFF;

/// The code point at `at`, which must lie inside the text; `at` moves past it, by one byte at
/// least.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Appends a code point that is valid Unicode.
void append(std::string& text, char32_t code_point);

/// At most `bytes` long, never cut inside a character.
std::string_view cut_to(std::string_view text, std::size_t bytes);

std::u32string code_points(std::string_view text);  ///< ill-formed bytes become U+FFFD
std::string to_utf8(std::u32string_view code_points);

}  // namespace blakus

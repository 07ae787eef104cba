#pragma once
// What single characters are, by Unicode: letters, blanks, marks that nobody sees. Knows ICU's
// tables; never words or what a text is for.

#include <string>
#include <string_view>

namespace blakus {

/// What words and names of hosts are made of in any script: a letter, a digit or a combining mark.
bool is_letter_or_digit(char32_t c);

/// Is there anything that leaves no mark on paper, or is no character: blanks of any width, soft
/// hyphens, controls, U+FFFD, ill-formed bytes?
bool has_unprinted_character(std::string_view text);

/// Without blanks of any kind (White_Space of Unicode) at its ends.
std::string_view without_outer_blanks(std::string_view text);

/// For a terminal: hidden characters (has_hidden_character), line ends and tabs, and ill-formed
/// bytes become "?".
std::string printable(std::string_view text);

}  // namespace blakus

#pragma once
// Where sentences end. The one rule for cards, sheets, snippets, the API and search engines.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// The sentence that begins the text, whole. It ends behind ".", "!" or "?" and what closes a
/// quotation, before a blank and anything but a small letter; never behind an initial, an ordinal
/// ("2. tipa") or an abbreviation ("u. c.", "др.", "e.g.").
std::string_view first_sentence(std::string_view text);

/// Where sentences begin, in bytes; the first at 0, also of an empty text.
std::vector<std::uint32_t> sentence_starts(std::string_view text);

/// At most so many characters, cut between words, with " …" where something is left out.
std::string cut_between_words(std::string_view text, std::size_t most_characters);

}  // namespace blakus

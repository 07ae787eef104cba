#pragma once
// Words that were typed together or apart by mistake, and acronyms whose letters stand in another
// order: other spellings of a query. Knows which words are known; never which reading is better.

#include <optional>
#include <string>
#include <string_view>

#include "server/search/query/understand.h"

namespace blakus {

/// The query with other words in place of those from `first` to `last`.
std::string replaced(const Meaning& meaning, std::size_t first, std::size_t last,
                     std::string_view by);

/// "#NieruSlimības" and "NieruSlimības" → "Nieru Slimības", "#cukura_diabēts" → "cukura diabēts":
/// hashtags without their mark, words split where a capital follows a small letter.
std::string parted_at_capitals(std::string_view text);

/// The query with that word split into two to four known words that belong together: they are one
/// name of an organization ("gaismasstars") or of a thing ("krūtsvēzis"). None if it is no such
/// word.
std::optional<std::string> word_parted(const Meaning& meaning, std::size_t word,
                                       const Knowledge& knowledge);

/// The query with two neighbours joined that together are a word of an organization's name, the
/// vowel between them left out if need be: "onko alianse", "brīnumu māja" → "brīnummāja".
std::optional<std::string> neighbours_joined(const Meaning& meaning, const Knowledge& knowledge);

/// The query with the letters of a known acronym joined: "L.N.S.", "С.П.И.Д.", "L N S".
std::optional<std::string> initials_joined(const Meaning& meaning, const Knowledge& knowledge);

/// The query with an unknown acronym as a known one of the same letters: two neighbours swapped
/// ("LPTO" → "LPOT"), or one letter in another place ("LSAM" → "LMSA").
std::optional<std::string> acronym_mended(const Meaning& meaning, std::size_t word,
                                          const Knowledge& knowledge);

}  // namespace blakus

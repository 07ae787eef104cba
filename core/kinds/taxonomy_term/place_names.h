#pragma once
// Names of places as lists and letters shorten them: "Cēsu nov.", "Rīgas pilsētas pašvaldība".
// Knows the words for municipalities and towns; never which places there are.

#include <string>
#include <string_view>
#include <vector>

namespace blakus {

/// What a folded name with such a word at its end may be in full, the likeliest first: "cesu raj."
/// → "cesu novads"; "jekabpils pilseta" → "jekabpils". Empty for a name without one.
std::vector<std::string> whole_place_names(std::string_view folded);

/// "novads", "край": the word in full that a folded one stands for ("nov", "raj", "р-н"); empty if
/// it is none. A district of the time before 2009 is the municipality of its town.
std::string_view municipality_word(std::string_view folded);

}  // namespace blakus

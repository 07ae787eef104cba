#pragma once
// Letters of one alphabet typed for the look-alikes of another: "Гепатит C". Knows which letters
// look alike; never words or languages.

#include <string>
#include <string_view>

namespace blakus {

struct Alphabets {
  bool latin = false;
  bool cyrillic = false;
};

/// The alphabets that the letters of a folded word are from.
Alphabets alphabets_of(std::string_view folded);

/// Brings a folded word to one alphabet: that of the letters which have no double in the other,
/// then that of the majority, then Latin. A single Cyrillic letter that looks like a Latin one
/// becomes it, so that "гепатит С" has one spelling. Gives whether anything has changed.
bool mend_homoglyphs(std::string& folded);

/// The same for numbers and codes: "С92.1" in Cyrillic is C92.1.
bool latinize_homoglyphs(std::string& folded);

}  // namespace blakus

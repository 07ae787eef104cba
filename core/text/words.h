#pragma once
// Where the words of a text begin and end. Knows Unicode's word boundaries (UAX #29) and the few
// places where a searcher sees it otherwise; never what a word means.

#include <cstdint>
#include <string_view>
#include <vector>

namespace blakus {

/// One word; bytes in the text it was found in.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool has_digit = false;  ///< a number or a code: "2", "C92.1", "22q11.2"
};

/// Letters make a word, digits make a number. Other than in UAX #29
/// - two or more letters next to digits are a word of their own: "COVID19" is "COVID" and "19";
/// - a single letter belongs to the digits after it, a hyphen between them or not: "B12", "G-35";
/// - a dot holds digits together ("C92.1", "12.03.2024"), never letters ("A.Bērziņš", "sma.lv");
/// - the ending of an ordinal belongs to its figure: "2nd", "2-го";
/// - a comma, colon or low line parts: "ORPHA:98" is "ORPHA" and "98".
std::vector<WordSpan> word_spans(std::string_view text);

}  // namespace blakus

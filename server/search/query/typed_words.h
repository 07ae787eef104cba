#pragma once
// The text of the search field, as words: all of them finished but the last, which has only begun.
// Knows words and their forms; never what they may become.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/analyze.h"

namespace blakus {

struct TypedWord {
  std::string folded;  ///< as names are written in the table of suggestions
  Token token;
};

/// Never empty where it is asked for its last word.
using TypedWords = std::span<const TypedWord>;

std::vector<TypedWord> typed_words(std::string_view text);

/// The words as names are written: one blank between, none at the end, so that "rak m" still
/// completes its last word.
std::string folded_text(TypedWords words);
std::string folded_text(std::string_view text);

/// The same keys or sounds otherwise written, the likeliest first; none without words.
std::vector<std::vector<TypedWord>> other_readings(std::string_view text);

std::size_t letters_of(std::string_view folded);
bool has_digit(const TypedWord& word);
/// "k51", "22q11": not the years of an age.
bool is_code(const TypedWord& word);
bool all_common(TypedWords words);

/// What compounds begin with, of a stem that differs from others by a vowel at its end: "saule".
std::string beginning_of_compounds(const TypedWord& word);

/// The code that is meant by a word written like one of ICD-10, with its dot or without: "c34.1",
/// "e109"; empty if it is not written so.
std::string icd10_meant(std::string_view folded);

}  // namespace blakus

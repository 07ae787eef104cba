#pragma once
// Codes and places as people shorten and part them in a query: "МКБ-10 C50.9", "c 50", "C91,1",
// "Rēzeknes nov.". Knows how they are written; never what they stand for.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/analyze.h"

namespace blakus {

/// The code of ICD-10 that just these words of the text write, folded, with its dot: "c50.9"; the
/// name of the classification may stand before it. Letter and digits stand apart only behind that
/// name or where nothing else was typed (`in_all` words). Empty if it is no code.
std::string icd10_in(std::string_view text, std::span<const Token> words, std::size_t in_all);

/// The words with "novads" or the like in full for "nov.", "raj.", "р-н" at their end; empty if
/// they end otherwise.
std::vector<Token> with_whole_place_word(std::string_view text, std::span<const Token> words);

}  // namespace blakus

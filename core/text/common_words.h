#pragma once
// Words that carry no search by themselves. Two lists in the languages of the pages: function
// words, which names and queries ignore, and general words of asking for help, which alone find
// nothing. Compared as terms, so every form of a word is covered by one entry.

#include <string_view>

#include "core/text/analyze.h"

namespace blakus {

/// Conjunctions, prepositions, pronouns, particles, forms of "to be": un, ar, kur, and, of, и, у …
bool is_function_word(const Token& token);

/// Words that negate their neighbours: nav, bez, не, нет, not, without …
bool is_negation(const Token& token);

/// A common word in the very letters of the list, marks aside: "ludzu", and not "ludza", which has
/// its stem.
bool is_common_word_as_written(const Token& token);

/// Also what people wrap a need in: palīdzība, meklēt, biedrība, slimnieks, help, помощь …
bool is_common_word(const Token& token);

}  // namespace blakus

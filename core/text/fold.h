#pragma once
// Spellings made comparable: one case, one normal form, no marks on Latin letters. Knows ICU and
// single characters; never words, stems or languages.

#include <string>
#include <string_view>

namespace blakus {

/// NFKC case fold, marks off Latin letters (й stays, ё = е), plain quotes and dashes, one space
/// between words: "„Rīgas  Spēks”" → "\"rigas speks\"". Folding twice changes nothing.
std::string fold(std::string_view text);

/// One word in both its forms; soft hyphens, zero-width and direction marks are gone from either.
struct FoldedWord {
  std::string folded;    ///< without marks on Latin letters
  std::string accented;  ///< with them, composed
};
FoldedWord fold_word(std::string_view word);

}  // namespace blakus

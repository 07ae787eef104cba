#pragma once
// The stem of a Latvian word typed with or without diacritics. Stands alone: knows the grammar of
// Latvian, no other file and no library but the standard one.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace blakus {

/// Stems a folded word (lower-case a–z: "bralis", not "Brālis") where it stands and gives the part
/// that is left. Bytes outside a–z count as consonants. Never longer than the word.
std::string_view stem_lv(std::span<char> word);

inline void stem_lv(std::string& word) {
  const auto stem = stem_lv(std::span<char>{word}).size();
  word.resize(stem);
}

}  // namespace blakus

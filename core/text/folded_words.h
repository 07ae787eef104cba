#pragma once
// The folded words of a name with a blank between: the key by which the index keeps ambiguous
// terms.

#include <span>
#include <string>

#include "core/text/analyze.h"

namespace blakus {

inline std::string folded_words(std::span<const Token> words) {
  std::string folded;
  for (const auto& word : words) folded += (folded.empty() ? "" : " ") + word.folded;
  return folded;
}

}  // namespace blakus

#pragma once
// Text becomes terms here and nowhere else, at index and at query time. Knows scripts, words and
// their stems; never fields, weights or the index.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace blakus {

enum class Script : unsigned char { latin, cyrillic, number, other };

/// One word of a text. No form of it is longer than 64 bytes or empty, but `english`.
struct Token {
  std::string folded;  ///< the exact form: case folded, no Latin marks, ё = е: "vēža" → "veza"
  std::string accented;  ///< case folded (NFC) with its marks: "vēža"; equals folded if none
  std::string stem;      ///< the search term: Latvian (Latin), Russian (Cyrillic), else folded
  std::string english;   ///< English Snowball stem of a Latin word, else empty
  Script script = Script::other;
  std::uint32_t begin = 0;  ///< bytes in the text given
  std::uint32_t end = 0;

  bool operator==(const Token&) const = default;
};

/// While one lives, its thread remembers the words that `analyze` met and their forms, a bounded
/// number of them: for much text at once, where words repeat. Never while visitors are answered:
/// what they type is not to be remembered.
class WordMemory {
 public:
  WordMemory();
  ~WordMemory();
  WordMemory(const WordMemory&) = delete;
  WordMemory& operator=(const WordMemory&) = delete;

 private:
  friend std::vector<Token> analyze(std::string_view utf8);
  struct Words;
  std::unique_ptr<Words> words_;
  WordMemory* outer_;  ///< of the same thread
};

/// The words of a text in their order, spans increasing. Any bytes in, never fails, linear time.
std::vector<Token> analyze(std::string_view utf8);

/// The search term of a single word; of several, their terms joined by a space.
std::string search_term(std::string_view word);

}  // namespace blakus

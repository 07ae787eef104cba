#pragma once
// The word that was meant by a misspelt one: known words within one or two typos. Knows words and
// keyboards; never what a word means.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace blakus {

/// A folded word and how readily it is offered: 1 for a word met once, more for frequent ones and
/// for words of the vocabulary.
struct KnownWord {
  std::string text;
  float weight = 1;
};

struct Correction {
  std::string text;  ///< the known word, folded
  float cost = 0;    ///< of the slips between the two; 1 is one slip
};

class Spelling {
 public:
  Spelling() = default;
  explicit Spelling(std::vector<KnownWord> words);

  /// Known words within the slips bearable for the length of `folded`, and those that sound like it
  /// in whatever script, the likeliest first.
  std::vector<Correction> corrections(std::string_view folded, std::size_t most = 5) const;

 private:
  /// The hash of a word with letters left out, and the word it came from.
  struct Deletion {
    std::uint32_t hash = 0;
    std::uint32_t word = 0;
    auto operator<=>(const Deletion&) const = default;
  };
  std::vector<std::uint32_t> candidates(std::string_view folded) const;
  std::vector<std::uint32_t> that_sound_like(std::string_view folded) const;

  std::vector<KnownWord> words_;
  std::vector<Deletion> deletions_;  ///< in order
  /// Sound keys and the words that have them, in order.
  std::vector<std::pair<std::string, std::uint32_t>> sounds_;
};

/// The cost of the slips that turn `typed` into `meant`, counted no further than `limit`.
/// Cheaper than 1: neighbouring keys, doubled letters, letters that sound or look alike.
float edit_cost(std::string_view typed, std::string_view meant, float limit);

/// Under which words with letters left out are looked up; collisions only cost a comparison.
std::uint32_t hash_of(std::u32string_view letters);

/// The largest edit cost for a word of this many letters; 0: it is too short to be corrected.
float max_edit_cost(std::size_t letters);

}  // namespace blakus

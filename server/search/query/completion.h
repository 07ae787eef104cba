#pragma once
// Completes a misspelt, unfinished word: prefixes of known words within one typo of what was typed.
// Knows words only.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/query/spelling.h"

namespace blakus {

class Completion {
 public:
  Completion() = default;
  /// `words` folded, sorted, each once.
  explicit Completion(std::vector<std::string> words);

  /// Prefixes of known words that `folded` may stand for, the nearest first.
  std::vector<Correction> prefixes(std::string_view folded, std::size_t most = 5) const;

 private:
  /// The hash of a prefix with at most one letter deleted, and where that prefix stands.
  struct Deletion {
    std::uint32_t hash = 0;
    std::uint32_t word = 0;     ///< the first word that begins so
    std::uint32_t letters = 0;  ///< of the beginning
    auto operator<=>(const Deletion&) const = default;
  };
  std::vector<Deletion> candidates(std::u32string_view typed) const;

  std::vector<std::u32string> words_;
  std::vector<Deletion> deletions_;  ///< in order
};

}  // namespace blakus

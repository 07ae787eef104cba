#pragma once
// What a misspelt and unfinished word was going to be: beginnings of known words within a slip of
// what was typed. Knows words only.

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

  /// Beginnings of known words that `folded` may have been meant for, the nearest first.
  std::vector<Correction> beginnings(std::string_view folded, std::size_t most = 5) const;

 private:
  /// The hash of a beginning with at most one letter left out, and where that beginning stands.
  struct LeftOut {
    std::uint32_t hash = 0;
    std::uint32_t word = 0;     ///< the first word that begins so
    std::uint32_t letters = 0;  ///< of the beginning
    auto operator<=>(const LeftOut&) const = default;
  };
  std::vector<LeftOut> candidates(std::u32string_view typed) const;

  std::vector<std::u32string> words_;
  std::vector<LeftOut> left_out_;  ///< in order
};

}  // namespace blakus

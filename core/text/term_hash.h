#pragma once
// Terms as numbers, to be compared quickly. Two terms share a number once in 2^64; the price would
// be a word marked by mistake.

#include <algorithm>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace blakus {

using TermHash = std::uint64_t;

inline TermHash hash_of_term(std::string_view term) {
  const TermHash hash = std::hash<std::string_view>{}(term);
  return hash == 0 ? 1 : hash;  // 0 stands for no term
}

// A word as one of its other forms: "vīrs" as it is written is not "vīrs" the stem.
inline TermHash hash_as_written(std::string_view word) {
  return ~hash_of_term(word);
}
inline TermHash hash_of_english_stem(std::string_view stem) {
  return hash_of_term(stem) ^ 0x9E3779B97F4A7C15U;
}

/// A small set of terms.
class TermSet {
 public:
  void add(TermHash term) { terms_.push_back(term); }
  void add(const std::vector<TermHash>& terms) {
    terms_.insert(terms_.end(), terms.begin(), terms.end());
  }
  /// To be called after the last `add`.
  void settle() {
    std::ranges::sort(terms_);
    const auto repeated = std::ranges::unique(terms_);
    terms_.erase(repeated.begin(), repeated.end());
    for (const auto term : terms_) seen_ |= bit_of(term);
  }
  bool contains(TermHash term) const {
    return (seen_ & bit_of(term)) != 0 && std::ranges::binary_search(terms_, term);
  }

 private:
  static std::uint64_t bit_of(TermHash term) { return std::uint64_t{1} << (term >> 58U); }

  std::vector<TermHash> terms_;
  std::uint64_t seen_ = 0;  ///< a bit for each term, so that most others are excluded by one test
};

}  // namespace blakus

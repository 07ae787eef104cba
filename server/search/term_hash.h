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
  }
  bool contains(TermHash term) const { return std::ranges::binary_search(terms_, term); }

 private:
  std::vector<TermHash> terms_;
};

}  // namespace blakus

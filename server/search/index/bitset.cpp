#include "server/search/index/bitset.h"

#include <algorithm>
#include <bit>

namespace blakus {

namespace {

// Counting bits is most of what facets cost: taken by the processor's own instruction where it has
// one. Sanitizers cannot choose between versions while a program is being loaded.
#if defined(__x86_64__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define BLAKUS_FOR_THIS_PROCESSOR \
  __attribute__((target_clones("arch=icelake-server", "arch=haswell", "popcnt", "default")))
#else
#define BLAKUS_FOR_THIS_PROCESSOR
#endif

BLAKUS_FOR_THIS_PROCESSOR
std::size_t count_bits(const std::uint64_t* words, std::size_t size) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < size; ++i) total += static_cast<std::size_t>(std::popcount(words[i]));
  return total;
}

BLAKUS_FOR_THIS_PROCESSOR
std::size_t count_bits_of_both(const std::uint64_t* a, const std::uint64_t* b, std::size_t size) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < size; ++i)
    total += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
  return total;
}

BLAKUS_FOR_THIS_PROCESSOR
std::size_t count_bits_at(const Overlap::Word* words, std::size_t size,
                          const std::uint64_t* other) {
  std::size_t total = 0;
  for (std::size_t i = 0; i < size; ++i)
    total += static_cast<std::size_t>(std::popcount(words[i].bits & other[words[i].at]));
  return total;
}

/// Looking words up one by one costs about as much as walking over so many times more of them.
constexpr std::size_t worth_picking = 8;

}  // namespace

Overlap::Overlap(const Bitset& set) : set_(set) {
  const auto& words = set.words_;
  for (std::size_t i = 0; i < words.size() && sparse_; ++i) {
    if (words[i] != 0) words_.push_back({.at = i, .bits = words[i]});
    sparse_ = words_.size() * worth_picking <= words.size();
  }
}

std::size_t Overlap::with(const Bitset& other) const {
  if (!sparse_) return count_of_both(set_, other);
  return count_bits_at(words_.data(), words_.size(), other.words_.data());
}

std::size_t Bitset::count() const {
  return count_bits(words_.data(), words_.size());
}

std::size_t count_of_both(const Bitset& a, const Bitset& b) {
  return count_bits_of_both(a.words_.data(), b.words_.data(),
                            std::min(a.words_.size(), b.words_.size()));
}

}  // namespace blakus

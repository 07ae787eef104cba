#pragma once
// A set of document numbers as bits: fast to combine and to count. Knows no index.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace blakus {

/// A document number of the index, from 1; 0 is no document.
using DocumentNumber = std::uint32_t;

class Bitset {
 public:
  Bitset() = default;
  /// Room for the numbers below `size`, none of them in the set.
  explicit Bitset(std::size_t size) : words_((size + 63) / 64) {}

  void insert(DocumentNumber number) { words_[number / 64] |= std::uint64_t{1} << (number % 64); }
  void erase(DocumentNumber number) { words_[number / 64] &= ~(std::uint64_t{1} << (number % 64)); }
  bool contains(DocumentNumber number) const {
    return number / 64 < words_.size() && (words_[number / 64] >> (number % 64) & 1) != 0;
  }
  std::size_t count() const;
  bool empty() const {
    for (const auto word : words_)
      if (word != 0) return false;
    return true;
  }

  // Both operands must have room for the same numbers.
  Bitset& operator|=(const Bitset& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  Bitset& operator&=(const Bitset& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  Bitset& operator-=(const Bitset& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  template <typename Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i)
      for (auto word = words_[i]; word != 0; word &= word - 1)
        visit(
            static_cast<DocumentNumber>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
  }

  friend std::size_t count_of_both(const Bitset& a, const Bitset& b);
  friend class Overlap;
  bool operator==(const Bitset&) const = default;

 private:
  std::vector<std::uint64_t> words_;
};

/// How many numbers stand in both.
std::size_t count_of_both(const Bitset& a, const Bitset& b);

/// Counts how much of one set lies in each of many others. Of a small set only the words that hold
/// anything are looked at.
class Overlap {
 public:
  /// `set` must outlive it.
  explicit Overlap(const Bitset& set);
  std::size_t with(const Bitset& other) const;

  struct Word {
    std::size_t at = 0;
    std::uint64_t bits = 0;
  };

 private:
  const Bitset& set_;
  bool sparse_ = true;
  std::vector<Word> words_;  ///< those that hold anything, if they are few
};

}  // namespace blakus

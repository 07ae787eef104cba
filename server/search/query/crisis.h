#pragma once
// Does a query speak of despair, violence or danger to a life? Then the crisis line comes before
// everything else. Knows the phrases of data/crisis.json and words; never records or pages.

#include <span>
#include <vector>

#include "core/kinds/need/crisis_words.h"
#include "core/kinds/need/phrases.h"

namespace blakus {

class CrisisWords {
 public:
  CrisisWords() = default;
  /// Of patterns: see phrases_of.
  explicit CrisisWords(Phrases phrases) : phrases_(std::move(phrases)) {}

  /// All kinds that the words speak of, the most urgent first.
  std::vector<CrisisKind> kinds_of(std::span<const Token> words) const;

 private:
  Phrases phrases_;
};

}  // namespace blakus

#pragma once
// Does a query speak of despair, violence or danger to a life? Then the crisis line comes before
// everything else. Knows the patterns of data/crisis.json and words; never records or pages.

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/catalog/crisis_words.h"
#include "core/text/analyze.h"
#include "server/search/term_hash.h"

namespace blakus {

class CrisisWords {
 public:
  CrisisWords() = default;
  explicit CrisisWords(const std::vector<CrisisPattern>& patterns);

  /// All kinds that the words speak of, the most urgent first.
  std::vector<CrisisKind> kinds_of(std::span<const Token> words) const;

 private:
  struct Word {
    std::vector<TermHash> alternatives;
    bool excluded = false;
  };
  struct Pattern {
    CrisisKind kind = CrisisKind::despair;
    std::vector<Word> words;
  };
  static Word word_of(std::string_view text);
  static bool holds(const Pattern& pattern, const std::vector<TermHash>& forms);

  std::vector<Pattern> patterns_;
  std::unordered_multimap<TermHash, std::uint32_t> by_first_word_;  ///< → patterns that begin so
};

}  // namespace blakus

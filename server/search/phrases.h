#pragma once
// Which phrases the words of a query say (core/catalog/phrase.h tells how they are written). Knows
// words and their stems; never what a phrase stands for.

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/text/analyze.h"
#include "server/search/term_hash.h"

namespace blakus {

/// A phrase that is said, and by which words of the query, in their order.
struct Said {
  std::uint32_t phrase = 0;
  std::vector<std::size_t> words;
};

class Phrases {
 public:
  static constexpr std::size_t anywhere = std::numeric_limits<std::size_t>::max();

  /// A list that phrases added later name by "@name".
  void add_list(std::string_view name, std::string_view alternatives);
  /// Phrases are numbered from 0 in the order in which they are added.
  void add(std::string_view phrase);

  /// Those that the words say, in the order of their numbers. Within a stretch of so many words
  /// each part is said by words of its own; anywhere, one word may say several parts.
  std::vector<Said> said_in(std::span<const Token> words, std::size_t stretch = anywhere) const;

 private:
  /// The forms of one word as a phrase writes it: exact ones, Latvian or Russian stem, English one.
  using Forms = std::vector<TermHash>;
  struct Alternatives {
    Forms words;                                ///< of one word each, in order
    std::vector<std::vector<Forms>> sequences;  ///< of words that follow each other
  };
  struct Part {
    std::uint32_t alternatives = 0;  ///< number in alternatives_
    bool excluded = false;
  };
  /// Words of the query that are one part: the first of them and how many.
  struct Place {
    std::size_t first = 0;
    std::size_t count = 1;
  };

  enum class Which : unsigned char { all, english, this_one };
  static Forms forms_of(std::string_view word, Which which);
  Alternatives read(std::string_view text) const;
  Part part_of(std::string_view text);
  std::vector<Place> places_of(const Alternatives& part, const std::vector<Forms>& query) const;
  std::vector<std::size_t> words_saying(const std::vector<Part>& parts,
                                        const std::vector<Forms>& query, std::size_t stretch) const;

  std::vector<Alternatives> alternatives_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;  ///< of alternatives by their text
  std::vector<std::vector<Part>> phrases_;
  std::unordered_multimap<TermHash, std::uint32_t> by_form_;  ///< of a phrase's rarest part
};

}  // namespace blakus

#pragma once
// Which phrases the words of a query say (how they are written: core/kinds/need/phrase.h). Knows
// words and their stems; never what a phrase stands for.

#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/text/analyze.h"
#include "core/text/term_hash.h"

namespace blakus {

/// A phrase that is said, and by which words of the query, in their order.
struct Said {
  std::uint32_t phrase = 0;
  std::vector<std::size_t> words;
};

class Phrases {
 public:
  static constexpr std::size_t anywhere = std::numeric_limits<std::size_t>::max();

  using Lists = std::map<std::string, std::string, std::less<>>;

  Phrases() = default;
  /// Phrases are numbered from 0; they name lists by "@name".
  explicit Phrases(const std::vector<std::string_view>& phrases, const Lists& lists = {});

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
  struct Phrase {
    std::vector<Part> parts;
    bool nothing_else = false;  ///< the other words of the query are common ones
  };
  /// Words of the query that are one part: the first of them and how many.
  struct Place {
    std::size_t first = 0;
    std::size_t count = 1;
  };

  enum class Which : unsigned char { all, english, this_one };
  static Forms forms_of(const Token& word, Which which);
  Alternatives read(std::string_view text) const;
  void add(std::string_view phrase);
  Part part_of(std::string_view text);
  std::vector<Place> places_of(const Alternatives& part, const std::vector<Forms>& query) const;
  std::vector<std::size_t> words_saying(const std::vector<Part>& parts,
                                        const std::vector<Forms>& query, std::size_t stretch) const;

  std::vector<Alternatives> alternatives_;
  std::map<std::string, std::uint32_t, std::less<>> numbers_;  ///< of alternatives by their text
  std::vector<Phrase> phrases_;
  /// Forms of the rarest part of a phrase, and the number of the phrase; in order.
  std::vector<std::pair<TermHash, std::uint32_t>> by_form_;
};

}  // namespace blakus

#pragma once
// Which phrases the words of a query say (how they are written: phrase.h). Phrases are read from
// their texts by the indexer, kept in the index as bytes, and used as they are. Knows words and
// their stems; never what a phrase stands for.

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

struct PhraseText {
  std::string_view text;
  std::uint32_t meaning = 0;  ///< the caller's number of what the phrase stands for
};

/// A phrase that is said, and by which words of the query, in their order.
struct Said {
  std::uint32_t meaning = 0;
  std::vector<std::size_t> words;
};

class Phrases {
 public:
  static constexpr std::size_t anywhere = std::numeric_limits<std::size_t>::max();

  using Lists = std::map<std::string, std::string, std::less<>>;

  Phrases() = default;
  /// The phrases name lists by "@name".
  explicit Phrases(const std::vector<PhraseText>& phrases, const Lists& lists = {});

  /// Those that the words say, in the order of the texts. Within a stretch of so many words each
  /// part is said by words of its own; anywhere, one word may say several parts.
  std::vector<Said> said_in(std::span<const Token> words, std::size_t stretch = anywhere) const;

  /// As the index keeps them: arrays of whole numbers, little-endian, each behind its length.
  std::string to_bytes() const;
  /// Throws std::runtime_error where `to_bytes` did not write them.
  static Phrases from_bytes(std::string_view bytes);

 private:
  friend class PhraseReader;

  // Arrays in which one names a stretch of another, so that nothing has to be read again.
  using Number = std::uint32_t;
  struct Range {
    Number begin = 0;
    Number end = 0;
  };
  /// What may stand for one part of a phrase.
  struct Alternatives {
    Range words;      ///< of `forms_of_words_`, in order
    Range sequences;  ///< of `sequences_`
  };
  struct Phrase {
    Range parts;  ///< of `parts_`
    Number meaning = 0;
    Number nothing_else = 0;  ///< 1: the other words of the query are common ones
  };
  struct Part {
    Number alternatives = 0;
    Number excluded = 0;  ///< 1: it must not be there
  };
  struct Start {
    Number form = 0;
    Number phrase = 0;
  };
  /// Words of the query that are one part: the first of them and how many.
  struct Place {
    std::size_t first = 0;
    std::size_t count = 1;
  };
  /// Numbers of the forms that a word of the query may be, of those that phrases have.
  using Forms = std::vector<Number>;

  template <typename Self, typename Visit>
  static void each_array(Self& self, Visit visit);
  bool is_sound() const;
  Forms known_forms(const Token& word) const;
  bool has_one(Range words, const Forms& forms) const;
  std::vector<Place> places_of(const Alternatives& part, const std::vector<Forms>& query) const;
  std::vector<std::size_t> words_saying(const Phrase& phrase, const std::vector<Forms>& query,
                                        std::size_t stretch) const;

  std::vector<TermHash> forms_;         ///< all that occur, in order; a form's number is its place
  std::vector<Number> forms_of_words_;  ///< stretches of forms, each in order
  std::vector<Range> words_;            ///< of a sequence: the forms of each
  std::vector<Range> sequences_;        ///< of `words_`: words that follow each other
  std::vector<Alternatives> alternatives_;
  std::vector<Part> parts_;
  std::vector<Phrase> phrases_;
  std::vector<Start> starts_;  ///< forms of the rarest part of each phrase, in their order
};

/// The forms of a word: as it is written, its stem, its English stem.
std::vector<TermHash> forms_in_query(const Token& word);

enum class WordForms : unsigned char { all, english, this_one };
/// Those by which a word of a phrase is said, in order.
std::vector<TermHash> forms_in_phrase(const Token& word, WordForms which);

}  // namespace blakus

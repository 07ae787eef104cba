#include "server/search/query/joined_words.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "core/text/common_words.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

constexpr std::size_t shortest_part = 3;
constexpr std::size_t most_parts = 4;
constexpr std::size_t shortest_joined = 7;  ///< letters of a word that may be several
constexpr std::size_t longest_joined = 40;
constexpr std::u32string_view vowels = U"aeiouāēīū";
constexpr std::u32string_view small_latvian = U"āčēģīķļņšūž";
constexpr std::u32string_view capital_latvian = U"ĀČĒĢĪĶĻŅŠŪŽ";
/// In longer queries neighbours stand together by chance.
constexpr std::size_t most_joined = 6;

std::string_view typed(const Meaning& meaning, std::size_t word) {
  const auto& token = meaning.words[word];
  return std::string_view{meaning.text}.substr(token.begin, token.end - token.begin);
}

/// The one word of a text; none if it is not one.
std::optional<Token> single_word(std::string_view text) {
  auto words = analyze(text);
  if (words.size() != 1) return std::nullopt;
  return std::move(words.front());
}

/// Finds the parts of one long word.
class Parter {
 public:
  Parter(std::string_view word, const Knowledge& knowledge)
      : letters_(code_points(word)), knowledge_(knowledge) {}

  /// The fewest parts of which `fits` is true; empty if there are none.
  template <typename Fits>
  std::string parted(Fits fits) {
    if (letters_.size() < shortest_joined || letters_.size() > longest_joined) return "";
    for (std::size_t count = 2; count <= most_parts; ++count)
      if (search(0, count, fits)) return text();
    return "";
  }

 private:
  template <typename Fits>
  bool search(std::size_t from, std::size_t count, Fits& fits) {
    if (count == 1) return take(from, letters_.size(), [&] { return fits(parts_); });
    for (auto end = from + 2; end + 2 <= letters_.size(); ++end)
      if (take(from, end, [&] { return search(end, count - 1, fits); })) return true;
    return false;
  }
  /// Tries these letters as the next part and goes on by `then`; the parts stay if that succeeds.
  template <typename Then>
  bool take(std::size_t begin, std::size_t end, Then then) {
    const auto [at, is_new] = known_.try_emplace({begin, end});
    if (is_new) at->second = known_part(begin, end);
    if (!at->second) return false;
    parts_.push_back(*at->second);
    if (then()) return true;
    parts_.pop_back();
    return false;
  }
  /// A word of names; inside, a function word.
  std::optional<Token> known_part(std::size_t begin, std::size_t end) const {
    auto word = single_word(to_utf8(std::u32string_view{letters_}.substr(begin, end - begin)));
    if (!word) return std::nullopt;
    const bool inside = begin > 0 && end < letters_.size();
    if (is_function_word(*word)) return inside ? std::move(word) : std::nullopt;
    const bool known =
        end - begin >= shortest_part &&
        (knowledge_.vocabulary.knows(*word) || knowledge_.in_one_name(std::span{&*word, 1}));
    return known ? std::move(word) : std::nullopt;
  }
  std::string text() const {
    std::string text;
    for (const auto& part : parts_) text.append(text.empty() ? "" : " ").append(part.accented);
    return text;
  }

  const std::u32string letters_;
  const Knowledge& knowledge_;
  /// Letters that were looked up, by where they begin and end.
  std::map<std::pair<std::size_t, std::size_t>, std::optional<Token>> known_;
  std::vector<Token> parts_;
};

/// What stands between a word and the next.
std::string_view text_between(const Meaning& meaning, std::size_t word) {
  const auto begin = meaning.words[word].end;
  return std::string_view{meaning.text}.substr(begin, meaning.words[word + 1].begin - begin);
}

bool is_initial(const Meaning& meaning, std::size_t word) {
  return code_points(typed(meaning, word)).size() == 1 &&
         meaning.words[word].script != Script::number;
}

bool are_neighbours(const Meaning& meaning, std::size_t first) {
  const auto between = text_between(meaning, first);
  return between == " " || between == "-";
}

/// Do they stand in one thing that was understood?
bool are_one_concept(const Meaning& meaning, std::size_t first) {
  return std::ranges::any_of(meaning.concepts, [&](const Concept& found) {
    return std::ranges::count(found.at, first) > 0 && std::ranges::count(found.at, first + 1) > 0;
  });
}

/// "ne redzīgs" is "neredzīgs": the negation makes a name of a word that is none. In Russian, verbs
/// are negated by a word of its own.
bool negates_a_name(std::span<const Token> pair, const Knowledge& knowledge) {
  if (pair[0].script == Script::cyrillic) return false;
  const auto word = single_word(pair[0].accented + pair[1].accented);
  return word && !knowledge.vocabulary.names(std::span{&*word, 1}).empty() &&
         knowledge.vocabulary.names(pair.last(1)).empty();
}

/// Says nothing by itself: "ne", "vāj", "osteo".
bool is_a_part(const Token& word, const Knowledge& knowledge) {
  return is_negation(word) || (!knowledge.vocabulary.knows(word) && !knowledge.in_records(word));
}

/// Both together, then without the vowel that the first ends with.
std::vector<std::string> joined(std::string_view first, std::string_view second) {
  std::vector<std::string> forms{std::string(first) + std::string(second)};
  auto letters = code_points(first);
  if (letters.size() > shortest_part && vowels.find(letters.back()) != vowels.npos) {
    letters.pop_back();
    forms.push_back(to_utf8(letters) + std::string(second));
  }
  return forms;
}

bool is_written_as_acronym(std::string_view word) {
  return word.size() >= 3 && word.size() <= 5 &&
         std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// The acronym with two neighbours swapped, then with one letter further away from its place.
std::vector<std::string> letters_moved(std::string_view acronym) {
  std::vector<std::string> others;
  for (std::size_t distance = 1; distance < acronym.size(); ++distance)
    for (std::size_t from = 0; from < acronym.size(); ++from)
      for (const auto to : {from - distance, from + distance}) {
        if (to >= acronym.size()) continue;  // also below the first: it wraps
        std::string other{acronym};
        other.erase(from, 1);
        other.insert(to, 1, acronym[from]);
        if (other != acronym) others.push_back(std::move(other));
      }
  return others;
}

bool is_small(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'а' && c <= U'ё') ||
         small_latvian.find(c) != small_latvian.npos;
}
bool is_capital(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'А' && c <= U'Я') ||
         capital_latvian.find(c) != capital_latvian.npos;
}

}  // namespace

std::string replaced(const Meaning& meaning, std::size_t first, std::size_t last,
                     std::string_view by) {
  return meaning.text.substr(0, meaning.words[first].begin) + std::string(by) +
         meaning.text.substr(meaning.words[last].end);
}

std::string parted_at_capitals(std::string_view text) {
  std::u32string parted;
  bool in_hashtag = false;
  for (const auto letter : code_points(text)) {
    const bool starts = letter == U'#';
    in_hashtag = starts || (in_hashtag && letter != U' ');
    if (starts || (in_hashtag && letter == U'_')) {
      parted += U' ';
      continue;
    }
    if (is_capital(letter) && !parted.empty() && is_small(parted.back())) parted += U' ';
    parted += letter;
  }
  return std::string(trimmed(to_utf8(parted)));
}

std::optional<std::string> word_parted(const Meaning& meaning, std::size_t word,
                                       const Knowledge& knowledge) {
  const auto belong_together = [&](const std::vector<Token>& parts) {
    if (knowledge.in_one_name(parts)) return true;
    return !knowledge.vocabulary.names(parts).empty();
  };
  const auto parted = Parter{typed(meaning, word), knowledge}.parted(belong_together);
  if (parted.empty()) return std::nullopt;
  return replaced(meaning, word, word, parted);
}

std::optional<std::string> initials_joined(const Meaning& meaning, const Knowledge& knowledge) {
  for (std::size_t first = 0; first + 1 < meaning.words.size(); ++first) {
    std::string acronym;
    auto last = first;
    bool dots = true;
    for (; last < meaning.words.size() && is_initial(meaning, last); ++last) {
      if (last > first) {
        const auto between = text_between(meaning, last - 1);
        if (between != "." && between != ". " && between != " ") break;
        dots = dots && between != " ";
      }
      acronym += typed(meaning, last);
    }
    const auto count = last - first;
    if (count < (dots ? 2U : 3U)) continue;
    const auto word = single_word(acronym);
    if (!word) continue;
    const std::span one{&*word, 1};
    if (knowledge.vocabulary.names(one).empty() && !knowledge.in_one_name(one)) continue;
    return replaced(meaning, first, last - 1, acronym);
  }
  return std::nullopt;
}

std::optional<std::string> neighbours_joined(const Meaning& meaning, const Knowledge& knowledge) {
  if (meaning.words.size() < 2 || meaning.words.size() > most_joined) return std::nullopt;
  for (std::size_t first = 0; first + 1 < meaning.words.size(); ++first) {
    const auto pair = std::span{meaning.words}.subspan(first, 2);
    if (!are_neighbours(meaning, first) || are_one_concept(meaning, first)) continue;
    if (is_negation(pair[0]) ? !negates_a_name(pair, knowledge)
                             : std::ranges::any_of(pair, is_function_word))
      continue;
    for (const auto& form : joined(pair[0].accented, pair[1].accented)) {
      if (form.size() < shortest_joined) continue;
      const auto word = single_word(form);
      if (!word) continue;
      const std::span one{&*word, 1};
      const bool part = is_a_part(pair[0], knowledge) || is_a_part(pair[1], knowledge);
      const bool term = part && !knowledge.vocabulary.names(one).empty();
      if (!term && !knowledge.in_one_name(one)) continue;
      if (!term && knowledge.in_one_name(pair)) continue;
      return replaced(meaning, first, first + 1, form);
    }
  }
  return std::nullopt;
}

std::optional<std::string> acronym_mended(const Meaning& meaning, std::size_t word,
                                          const Knowledge& knowledge) {
  const auto acronym = typed(meaning, word);
  if (!is_written_as_acronym(acronym)) return std::nullopt;
  for (const auto& other : letters_moved(acronym)) {
    const auto mended = single_word(other);
    if (!mended) continue;
    const std::span one{&*mended, 1};
    if (!knowledge.vocabulary.names(one).empty() || knowledge.in_one_name(one))
      return replaced(meaning, word, word, other);
  }
  return std::nullopt;
}

}  // namespace blakus

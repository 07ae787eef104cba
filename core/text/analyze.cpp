#include "core/text/analyze.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

#include <unicode/uchar.h>

#include "core/text/fold.h"
#include "core/text/homoglyphs.h"
#include "core/text/ordinals.h"
#include "core/text/snowball.h"
#include "core/text/stem_lv.h"
#include "core/text/utf8.h"
#include "core/text/words.h"

namespace blakus {
namespace {

constexpr std::size_t longest_term = 64;  // bytes; Xapian allows 245 with the prefix
constexpr std::size_t one_letter = 2;     // bytes of a Cyrillic letter

bool may_stay(char32_t c, bool in_number) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (in_number && c == '.');
  const auto point = static_cast<UChar32>(c);
  return u_isalnum(point) || (U_GET_GC_MASK(point) & U_GC_M_MASK) != 0;
}

/// Without apostrophes, hyphens and whatever else a word holds that is no letter.
void keep_term_characters(std::string& word, bool in_number) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < word.size();) {
    const auto begin = at;
    if (!may_stay(next_code_point(word, at), in_number)) continue;
    if (kept != begin) word.replace(kept, at - begin, word, begin, at - begin);
    kept += at - begin;
  }
  word.resize(kept);
}

void cut_term(std::string& word) {
  word.resize(cut_to(word, longest_term).size());
}

/// Alzheimer's is Alzheimer.
std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "’s", "ʼs", "'S", "’S", "ʼS"})
    if (word.size() > ending.size() && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  return word;
}

/// "2-го" and "2nd" are 2; "G-35" is g35.
std::string number_of(std::string_view text) {
  auto number = fold_word(text).folded;
  if (number.front() >= '0' && number.front() <= '9') {
    number.resize(std::min(number.find('-'), number.size()));
    for (const auto ending : {"st", "nd", "rd", "th"})
      if (number.ends_with(ending)) number.resize(number.size() - 2);
  }
  latinize_homoglyphs(number);
  keep_term_characters(number, true);
  cut_term(number);
  return number;
}

void read_number(Token& token, std::string_view text) {
  token.script = Script::number;
  token.folded = token.accented = token.stem = number_of(text);
}

void read_word(Token& token, std::string_view text) {
  auto [folded, accented] = fold_word(without_possessive(text));
  keep_term_characters(folded, false);
  keep_term_characters(accented, false);
  auto alphabets = alphabets_of(folded);
  const bool doubtful = alphabets.cyrillic && (alphabets.latin || folded.size() <= one_letter);
  if (doubtful && mend_homoglyphs(folded)) {
    accented = folded;
    alphabets = alphabets_of(folded);
  }
  cut_term(folded);
  cut_term(accented);
  token.folded = std::move(folded);
  token.accented = std::move(accented);
  token.stem = token.folded;
  if (alphabets.cyrillic) {
    token.script = Script::cyrillic;
    token.stem = russian_stem(token.folded);
  } else if (alphabets.latin) {
    token.script = Script::latin;
    token.english = english_stem(token.folded);
    cut_term(token.english);
    stem_lv(token.stem);
  }
}

Token token_of(std::string_view text, bool has_digit) {
  Token token;
  if (has_digit)
    read_number(token, text);
  else
    read_word(token, text);
  return token;
}

/// About 20 MB of words; when it is full, it goes on with those it has: the frequent ones came
/// first.
constexpr std::size_t most_words = 1U << 16U;

thread_local WordMemory* present_memory = nullptr;

}  // namespace

struct WordMemory::Words {
  std::unordered_map<std::string, Token> tokens;
  std::string text;  ///< of the word asked for; its room is used again

  Token token_of(std::string_view word, bool has_digit) {
    text = word;
    if (const auto known = tokens.find(text); known != tokens.end()) return known->second;
    auto token = blakus::token_of(word, has_digit);
    if (tokens.size() < most_words) tokens.emplace(text, token);
    return token;
  }
};

WordMemory::WordMemory()
    : words_(std::make_unique<Words>()), outer_(std::exchange(present_memory, this)) {}
WordMemory::~WordMemory() {
  present_memory = outer_;
}

std::vector<Token> analyze(std::string_view utf8) {
  const auto spans = word_spans(utf8);
  auto* const known = present_memory ? present_memory->words_.get() : nullptr;
  std::vector<Token> tokens;
  tokens.reserve(spans.size());
  for (const auto& span : spans) {
    const auto text = utf8.substr(span.begin, span.end - span.begin);
    auto token = known ? known->token_of(text, span.has_digit) : token_of(text, span.has_digit);
    token.begin = span.begin;
    token.end = span.end;
    if (!token.folded.empty()) tokens.push_back(std::move(token));
  }
  number_ordinals(tokens);
  return tokens;
}

std::string search_term(std::string_view word) {
  std::string term;
  for (const auto& token : analyze(word)) {
    if (!term.empty()) term += ' ';
    term += token.stem;
  }
  return term;
}

}  // namespace blakus

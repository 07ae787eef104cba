#include "core/text/sentence.h"

#include <algorithm>
#include <array>
#include <optional>

#include <unicode/uchar.h>

#include "core/text/digits.h"
#include "core/text/utf8.h"

namespace blakus {

namespace {

constexpr std::array<std::string_view, 6> closing_marks{"\"", "'", ")", "»", "”", "“"};

// Written with a full stop inside a sentence, in small letters. Those of one letter ("u. c.",
// "т. е.", "г.", "e.g.") need no row, nor do initials.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"apm", "approx", "doc",  "dr",    "etc",  "incl", "kab",  "latv", "mr", "mrs",
     "ms",  "nr",     "piem", "plkst", "prof", "resp", "reģ",  "sk",   "st", "tel",
     "tml", "tālr",   "vs",   "гг",    "др",   "им",   "напр", "обл",  "пр", "проф",
     "руб", "св",     "см",   "стр",   "тел",  "тыс",  "ул"});
static_assert(std::ranges::is_sorted(abbreviations), "searched by halves");

/// The code point that ends before `end`; nothing at the beginning of the text.
std::optional<char32_t> code_point_before(std::string_view text, std::size_t& end) {
  if (end == 0) return std::nullopt;
  auto begin = end - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  end = begin;
  return next_code_point(text, begin);
}

/// The word that ends where the full stop stands, in small letters.
std::u32string word_before(std::string_view text, std::size_t stop) {
  std::u32string word;
  for (auto at = stop; const auto c = code_point_before(text, at);) {
    if (!u_isalpha(static_cast<UChar32>(*c))) break;
    word.insert(word.begin(), static_cast<char32_t>(u_tolower(static_cast<UChar32>(*c))));
  }
  return word;
}

bool is_abbreviated(std::string_view text, std::size_t stop) {
  const auto word = word_before(text, stop);
  return word.size() == 1 || std::ranges::binary_search(abbreviations, to_utf8(word));
}

/// "2." of "2. tipa" and "21. novembris"; a year ends a sentence as words do.
bool is_ordinal(std::string_view text, std::size_t stop) {
  std::size_t digits = 0;
  while (digits < stop && is_digit(text[stop - digits - 1])) ++digits;
  return digits > 0 && digits < 4;
}

/// Behind quotation marks and brackets that close at `at`.
std::size_t behind_closing(std::string_view text, std::size_t at) {
  for (bool closes = true; closes;) {
    closes = false;
    for (const auto mark : closing_marks)
      if (text.substr(at).starts_with(mark)) {
        at += mark.size();
        closes = true;
      }
  }
  return at;
}

/// Does a sentence go on with this text? One that begins with a small letter or a bracket does.
bool goes_on(std::string_view text) {
  std::size_t at = 0;
  const auto c = next_code_point(text, at);
  return c == U'(' || u_islower(static_cast<UChar32>(c));
}

/// The next mark at or behind `at`; the end of the text where there is none.
std::size_t next_end_mark(std::string_view text, std::size_t at) {
  const auto is_mark = [](char c) { return c == '.' || c == '!' || c == '?'; };
  const auto from = text.substr(std::min(at, text.size()));
  return text.size() - from.size() +
         static_cast<std::size_t>(std::ranges::find_if(from, is_mark) - from.begin());
}

/// Where the sentence that begins at `begin` ends: behind its last mark.
std::size_t end_of_sentence(std::string_view text, std::size_t begin) {
  for (auto at = next_end_mark(text, begin); at < text.size(); at = next_end_mark(text, at + 1)) {
    const auto end = behind_closing(text, at + 1);
    if (end == text.size()) return end;
    if (text[end] != ' ' || end + 1 == text.size() || goes_on(text.substr(end + 1))) continue;
    if (text[at] == '.' && (is_ordinal(text, at) || is_abbreviated(text, at))) continue;
    return end;
  }
  return text.size();
}

/// The byte behind the given number of characters.
std::size_t bytes_of_characters(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool starts_character = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (starts_character && characters-- == 0) break;
  }
  return at;
}

}  // namespace

std::string_view first_sentence(std::string_view text) {
  return text.substr(0, end_of_sentence(text, 0));
}

std::vector<std::uint32_t> sentence_starts(std::string_view text) {
  std::vector<std::uint32_t> starts{0};
  for (auto end = end_of_sentence(text, 0); end + 1 < text.size();
       end = end_of_sentence(text, end + 1))
    starts.push_back(static_cast<std::uint32_t>(end + 1));
  return starts;
}

std::string cut_between_words(std::string_view text, std::size_t most_characters) {
  const auto longest = bytes_of_characters(text, most_characters);
  if (longest == text.size()) return std::string(text);
  const auto space = text.rfind(' ', longest);
  return std::string(text.substr(0, space == text.npos ? longest : space)) + " …";
}

}  // namespace blakus

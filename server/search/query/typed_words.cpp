#include "server/search/query/typed_words.h"

#include <algorithm>

#include "core/text/common_words.h"
#include "core/text/fold.h"
#include "core/text/keyboard.h"
#include "core/text/transliterate.h"
#include "core/text/utf8.h"
#include "server/search/query/icd_range.h"

namespace blakus {

std::vector<TypedWord> typed_words(std::string_view text) {
  std::vector<TypedWord> words;
  for (auto& token : analyze(text)) {
    auto folded = fold(text.substr(token.begin, token.end - token.begin));
    words.push_back({.folded = std::move(folded), .token = std::move(token)});
  }
  return words;
}

std::string folded_text(TypedWords words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : " ") + word.folded;
  return text;
}

std::string folded_text(std::string_view text) {
  return folded_text(typed_words(text));
}

std::size_t letters_of(std::string_view folded) {
  return code_points(folded).size();
}

std::vector<std::vector<TypedWord>> other_readings(std::string_view text) {
  std::vector<std::vector<TypedWord>> readings;
  for (const auto& spellings :
       {layout_readings(text), cyrillic_readings(text), old_latvian_readings(text)})
    for (const auto& spelling : spellings) readings.push_back(typed_words(spelling));
  std::erase_if(readings, [](const auto& words) { return words.empty(); });
  return readings;
}

bool has_digit(const TypedWord& word) {
  return word.token.script == Script::number;
}

bool is_code(const TypedWord& word) {
  return has_digit(word) &&
         std::ranges::any_of(word.folded, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool all_common(TypedWords words) {
  return std::ranges::all_of(words,
                             [](const TypedWord& word) { return is_common_word(word.token); });
}

std::string beginning_of_compounds(const TypedWord& word) {
  const std::string_view stem = word.token.stem;
  return std::string{stem.substr(0, stem.find_last_not_of("aeiou") + 1)};
}

std::string icd10_meant(std::string_view folded) {
  constexpr std::size_t category = 3;  // "e10"
  std::string code{folded};
  if (code.size() > category && code[category] != '.') code.insert(category, 1, '.');
  return looks_like_icd10(code) ? code : "";
}

}  // namespace blakus

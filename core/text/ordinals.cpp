#include "core/text/ordinals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "core/text/snowball.h"
#include "core/text/stem_lv.h"

namespace blakus {
namespace {

using Words = std::unordered_set<std::string>;

std::string latvian(std::string word) {
  stem_lv(word);
  return word;
}

bool contains(const Words& words, const std::string& word) {
  return words.find(word) != words.end();
}

/// Stems of the words that a number goes with: "2. tipa", "III stadija", "II группа", "stage IV".
bool is_counted(const Token& token) {
  static const Words stems{
      latvian("tips"),         latvian("pakape"),      latvian("stadija"),
      latvian("grupa"),        latvian("klase"),       latvian("faze"),
      latvian("limenis"),      latvian("kategorija"),  russian_stem("тип"),
      russian_stem("степень"), russian_stem("стадия"), russian_stem("группа"),
      russian_stem("класс"),   russian_stem("фаза"),   russian_stem("категория"),
      russian_stem("уровень")};
  static const Words english{"type",  "types", "stage", "grade",
                             "group", "class", "phase", "category"};
  return contains(stems, token.stem) || contains(english, token.folded);
}

bool is_and(const Token& token) {
  static const Words words{"un", "vai", "and", "or", "и", "или"};
  return contains(words, token.folded);
}

/// I to XXXIX: what a list of types or stages may need. L, C, D and M are letters: "C tipa".
std::optional<int> roman(std::string_view word) {
  static constexpr std::array ones{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
  int tens = 0;
  while (tens < 3 && word.starts_with('x')) {
    word.remove_prefix(1);
    ++tens;
  }
  const auto found = std::find(ones.begin(), ones.end(), word);
  const auto value = tens * 10 + static_cast<int>(found - ones.begin());
  return found == ones.end() || value == 0 ? std::nullopt : std::optional{value};
}

std::optional<int> ordinal_word(const Token& token) {
  static const std::array<Words, 5> stems{{
      {latvian("pirmais"), russian_stem("первый"), "one", "first"},
      {latvian("otrais"), russian_stem("второй"), "two", "second"},
      {latvian("tresais"), russian_stem("третий"), russian_stem("третьего"), "three", "third"},
      {latvian("ceturtais"), russian_stem("четвертый"), "four", "fourth"},
      {latvian("piektais"), russian_stem("пятый"), "five", "fifth"},
  }};
  for (std::size_t i = 0; i < stems.size(); ++i)
    if (contains(stems[i], token.stem) || contains(stems[i], token.folded))
      return static_cast<int>(i) + 1;
  return std::nullopt;
}

/// Whether the token is a number now.
bool number(Token& token) {
  if (token.script == Script::number) return true;
  auto value = roman(token.folded);
  if (!value) value = ordinal_word(token);
  if (!value) return false;
  token.folded = token.accented = token.stem = std::to_string(*value);
  token.english.clear();
  token.script = Script::number;
  return true;
}

}  // namespace

void number_ordinals(std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!is_counted(tokens[i])) continue;
    auto first = i;  // "I un II tipa": every number of the list
    while (first > 0 && (number(tokens[first - 1]) || (first < i && is_and(tokens[first - 1]))))
      --first;
    if (first == i && i + 1 < tokens.size()) number(tokens[i + 1]);
  }
}

}  // namespace blakus

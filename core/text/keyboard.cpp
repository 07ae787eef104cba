#include "core/text/keyboard.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

// The same keys in three layouts, row by row: Latvian QWERTY (its letters are where the US layout
// has them), Russian ЙЦУКЕН, and the Latvian standard layout (LVS 23-93, "ūgjrmv").
constexpr std::u32string_view qwerty_keys = U"qwertyuiop[]asdfghjkl;'zxcvbnm,./`=\\";
constexpr std::u32string_view russian_keys = U"йцукенгшщзхъфывапролджэячсмитьбю.ё=\\";
constexpr std::u32string_view standard_keys = U"ūgjrmvnzēčžhšusildatec'ņbīkpoā,.ļ`fķ";
static_assert(qwerty_keys.size() == russian_keys.size());
static_assert(qwerty_keys.size() == standard_keys.size());

// What the shift key makes of those that are no letters in QWERTY, and what it makes them from.
constexpr std::u32string_view with_shift = U"{}:\"<>?~";
constexpr std::u32string_view without_shift = U"[];',./`";

// The dead keys before a letter in the Latvian QWERTY layout and its relatives: 'a is ā, 's is š.
constexpr std::u32string_view dead_keys = U"'`´’~";
constexpr std::u32string_view plain_letters = U"acegiklnsuz";
constexpr std::u32string_view marked_letters = U"āčēģīķļņšūž";

char32_t lower(char32_t c) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

char32_t counterpart(char32_t c, std::u32string_view from, std::u32string_view to) {
  const auto at = from.find(c);
  return at == from.npos ? c : to[at];
}

std::u32string typed_with(std::u32string_view text, std::u32string_view from,
                          std::u32string_view to) {
  std::u32string other;
  other.reserve(text.size());
  const bool has_shifted_keys = from != russian_keys;
  for (auto c : text) {
    if (has_shifted_keys) c = counterpart(c, with_shift, without_shift);
    other.push_back(counterpart(lower(c), from, to));
  }
  return other;
}

/// diab'ets → diabēts.
std::u32string with_dead_keys(std::u32string_view text) {
  std::u32string marked;
  marked.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dead = dead_keys.find(text[i]) != dead_keys.npos && i + 1 < text.size();
    const auto letter = dead ? counterpart(lower(text[i + 1]), plain_letters, marked_letters) : 0;
    if (!dead || letter == lower(text[i + 1])) {
      marked.push_back(text[i]);
      continue;
    }
    marked.push_back(letter);
    ++i;
  }
  return marked;
}

bool has_cyrillic(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) { return c >= 0x400 && c < 0x530; });
}

bool has_latin(std::u32string_view text) {
  return std::any_of(text.begin(), text.end(), [](char32_t c) {
    const auto small = lower(c);
    return (small >= U'a' && small <= U'z') || (small >= 0xDF && small < 0x250);
  });
}

}  // namespace

std::vector<std::string> layout_readings(std::string_view text) {
  const auto typed = code_points(text);
  std::vector<std::u32string> candidates{with_dead_keys(typed)};
  if (has_cyrillic(typed)) {
    candidates.push_back(with_dead_keys(typed_with(typed, russian_keys, qwerty_keys)));
    candidates.push_back(typed_with(typed, russian_keys, standard_keys));
  }
  if (has_latin(typed)) {
    candidates.push_back(typed_with(typed, qwerty_keys, russian_keys));
    candidates.push_back(typed_with(typed, qwerty_keys, standard_keys));
  }
  std::vector<std::string> readings;
  for (const auto& candidate : candidates) {
    auto reading = to_utf8(candidate);
    const bool known = std::find(readings.begin(), readings.end(), reading) != readings.end();
    if (candidate != typed && !known && readings.size() < 4) readings.push_back(std::move(reading));
  }
  return readings;
}

}  // namespace blakus

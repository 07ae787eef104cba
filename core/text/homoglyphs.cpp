#include "core/text/homoglyphs.h"

#include "core/text/utf8.h"

namespace blakus {
namespace {

// Lower case of the pairs that look alike in capitals or in small letters (Unicode,
// confusables.txt): B and В, H and Н are doubles only as capitals, but case is folded away by now.
constexpr std::u32string_view latin_doubles = U"abcehijkmopstxy";
constexpr std::u32string_view cyrillic_doubles = U"авсенијкморѕтху";
static_assert(latin_doubles.size() == cyrillic_doubles.size());

bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250);
}

bool is_cyrillic(char32_t c) {
  return c >= 0x400 && c < 0x530;
}

struct Count {
  int latin = 0;
  int cyrillic = 0;
  int latin_only = 0;  ///< without a double in the other alphabet
  int cyrillic_only = 0;
};

Count count_of(std::u32string_view word) {
  Count count;
  for (const auto c : word) {
    if (is_latin_letter(c)) {
      ++count.latin;
      count.latin_only += latin_doubles.find(c) == latin_doubles.npos;
    } else if (is_cyrillic(c)) {
      ++count.cyrillic;
      count.cyrillic_only += cyrillic_doubles.find(c) == cyrillic_doubles.npos;
    }
  }
  return count;
}

bool belongs_to_cyrillic(const Count& count) {
  if (count.latin_only != count.cyrillic_only) return count.cyrillic_only > count.latin_only;
  return count.cyrillic > count.latin;
}

bool replace(std::string& word, std::u32string_view from, std::u32string_view to) {
  auto points = code_points(word);
  bool changed = false;
  for (auto& c : points) {
    const auto at = from.find(c);
    if (at == from.npos) continue;
    c = to[at];
    changed = true;
  }
  if (changed) word = to_utf8(points);
  return changed;
}

}  // namespace

Alphabets alphabets_of(std::string_view folded) {
  Alphabets found;
  for (std::size_t at = 0; at < folded.size();) {
    const auto c = next_code_point(folded, at);
    found.latin |= is_latin_letter(c);
    found.cyrillic |= is_cyrillic(c);
  }
  return found;
}

bool latinize_homoglyphs(std::string& folded) {
  return replace(folded, cyrillic_doubles, latin_doubles);
}

bool mend_homoglyphs(std::string& folded) {
  const auto count = count_of(code_points(folded));
  if (count.latin == 0 && count.cyrillic == 1) return latinize_homoglyphs(folded);
  if (count.latin == 0 || count.cyrillic == 0) return false;
  if (belongs_to_cyrillic(count)) return replace(folded, latin_doubles, cyrillic_doubles);
  return latinize_homoglyphs(folded);
}

}  // namespace blakus

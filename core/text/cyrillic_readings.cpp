#include <algorithm>

#include <unicode/uchar.h>

#include "core/text/transliterate.h"
#include "core/text/utf8.h"

namespace blakus {
namespace {

enum class Place : unsigned char {
  anywhere,
  at_start,
  at_end,
  after_vowel,
  after_consonant,
  before_consonant
};

/// What some Latin letters may stand for, and how far-fetched that is.
struct Rule {
  std::u32string_view latin;
  std::u32string_view cyrillic;
  int cost = 0;
  Place place = Place::anywhere;
};

// GOST 7.79-2000 B, BGN/PCGN 1947, ISO 9:1995, the Latvian practice and what chats make of them.
constexpr Rule rules[] = {
    {U"shch", U"щ"},
    {U"shh", U"щ"},
    {U"šč", U"щ"},
    {U"sch", U"щ"},
    {U"sch", U"ш", 2},
    {U"sc", U"щ", 6},
    {U"ŝ", U"щ"},
    {U"w", U"щ", 6},
    {U"w", U"в", 2},
    {U"w", U"ш", 3},
    {U"sh", U"ш"},
    {U"š", U"ш"},
    {U"6", U"ш", 1},
    {U"zh", U"ж"},
    {U"ž", U"ж"},
    {U"kh", U"х"},
    {U"ch", U"ч"},
    {U"ch", U"х", 4},
    {U"č", U"ч"},
    {U"4", U"ч", 1},
    {U"ts", U"ц", 2},
    {U"tz", U"ц", 2},
    {U"cz", U"ц"},
    {U"c", U"ц"},
    {U"c", U"ч", 3},
    {U"c", U"к", 5},
    {U"yo", U"ё"},
    {U"jo", U"ё"},
    {U"io", U"ё", 4},
    {U"ë", U"ё"},
    {U"ö", U"ё", 2},
    {U"yu", U"ю"},
    {U"ju", U"ю"},
    {U"iu", U"ю", 2},
    {U"û", U"ю"},
    {U"ü", U"ю", 2},
    {U"ya", U"я"},
    {U"ja", U"я"},
    {U"ia", U"я", 3},
    {U"â", U"я"},
    {U"ä", U"я", 2},
    {U"q", U"я", 2},
    {U"ia", U"ия", 1, Place::at_end},
    {U"ye", U"е"},
    {U"je", U"е"},
    {U"ye", U"ые", 2},
    {U"je", U"ье", 4},
    {U"iya", U"ия"},
    {U"ija", U"ия"},
    {U"iye", U"ие"},
    {U"ije", U"ие"},
    {U"yje", U"ые"},
    {U"yye", U"ые"},
    {U"ij", U"ый", 1, Place::at_end},
    {U"iy", U"ый", 1, Place::at_end},
    {U"ij", U"ий", 2, Place::at_end},
    {U"iy", U"ий", 1, Place::at_end},
    {U"yj", U"ый", 0, Place::at_end},
    {U"yy", U"ый", 0, Place::at_end},
    {U"yi", U"ый", 0, Place::at_end},
    {U"y", U"ый", 3, Place::at_end},
    {U"y", U"й", 0, Place::after_vowel},
    {U"j", U"й", 0, Place::after_vowel},
    {U"i", U"й", 1, Place::after_vowel},
    {U"y", U"ы", 1, Place::after_consonant},
    {U"y", U"и", 4},
    {U"j", U"ь", 1, Place::after_consonant},
    {U"j", U"й", 3},
    {U"y", U"й", 5},
    {U"i", U"и", 1},
    {U"i", U"ы", 4, Place::after_consonant},
    {U"e", U"э", 0, Place::at_start},
    {U"e", U"е", 1},
    {U"e", U"э", 5},
    {U"è", U"э"},
    {U"ė", U"э"},
    {U"x", U"х", 1},
    {U"x", U"кс", 2},
    {U"h", U"х", 1},
    {U"h", U"г", 4},
    {U"l", U"ль", 2, Place::before_consonant},
    {U"lc", U"льц"},
    {U"ny", U"ный", 1, Place::at_end},
    {U"n", U"нь", 5, Place::at_end},
    {U"t", U"ть", 5, Place::at_end},
    {U"zn", U"знь", 0, Place::at_end},
    {U"nost", U"ность", 0, Place::at_end},
    {U"'", U"ь"},
    {U"'", U"ъ", 4},
    {U"’", U"ь"},
    {U"ʹ", U"ь"},
    {U"\"", U"ъ"},
    {U"ʺ", U"ъ"},
    {U"a", U"а"},
    {U"b", U"б"},
    {U"v", U"в"},
    {U"g", U"г"},
    {U"d", U"д"},
    {U"z", U"з"},
    {U"z", U"ж", 4},
    {U"k", U"к"},
    {U"l", U"л"},
    {U"m", U"м"},
    {U"n", U"н"},
    {U"o", U"о"},
    {U"p", U"п"},
    {U"r", U"р"},
    {U"s", U"с"},
    {U"s", U"ш", 5},
    {U"t", U"т"},
    {U"u", U"у"},
    {U"f", U"ф"},
    {U"ā", U"а"},
    {U"ē", U"е"},
    {U"ī", U"и"},
    {U"ū", U"у"},
    {U"ķ", U"к"},
    {U"ļ", U"ль"},
    {U"ņ", U"нь"},
    {U"ģ", U"г"},
    {U"ý", U"ы"},
};

constexpr std::size_t beam = 12;  // partial readings kept at a time
constexpr std::size_t most_readings = 6;
constexpr std::size_t longest_word = 48;  // letters; a longer one is no word and stays as it is

bool is_vowel(char32_t c) {
  return std::u32string_view{U"aeiouyāēīūâëöûüäè"}.find(c) != std::u32string_view::npos;
}

bool fits(const Rule& rule, std::u32string_view word, std::size_t at) {
  if (word.compare(at, rule.latin.size(), rule.latin) != 0) return false;
  switch (rule.place) {
    case Place::at_start:
      return at == 0;
    case Place::at_end:
      return at + rule.latin.size() == word.size();
    case Place::after_vowel:
      return at > 0 && is_vowel(word[at - 1]);
    case Place::after_consonant:
      return at > 0 && !is_vowel(word[at - 1]);
    case Place::before_consonant: {
      const auto after = at + rule.latin.size();
      return after < word.size() && !is_vowel(word[after]);
    }
    case Place::anywhere:
      break;
  }
  return true;
}

struct Reading {
  std::u32string text;
  int cost = 0;
};

/// After к, г, х and the hissing consonants Russian writes и, never ы.
bool is_possible(std::u32string_view text) {
  const auto at = text.rfind(U'ы');
  return at == text.npos || at == 0 ||
         std::u32string_view{U"кгхжшчщ"}.find(text[at - 1]) == text.npos;
}

void keep_best(std::vector<Reading>& readings, std::size_t most) {
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return a.cost < b.cost; });
  std::vector<Reading> best;
  for (auto& reading : readings) {
    const bool known = std::any_of(best.begin(), best.end(),
                                   [&](const Reading& b) { return b.text == reading.text; });
    if (!known && best.size() < most) best.push_back(std::move(reading));
  }
  readings = std::move(best);
}

void extend(const Reading& reading, const Rule& rule, std::vector<Reading>& next) {
  Reading longer{.text = reading.text, .cost = reading.cost + rule.cost};
  longer.text += rule.cyrillic;
  if (is_possible(longer.text)) next.push_back(std::move(longer));
}

std::vector<Reading> readings_of(std::u32string_view word) {
  if (word.size() > longest_word) return {{.text = std::u32string{word}}};
  std::vector<std::vector<Reading>> by_place(word.size() + 1);
  by_place[0].push_back({});
  for (std::size_t at = 0; at < word.size(); ++at) {
    keep_best(by_place[at], beam);
    bool known = false;
    for (const auto& rule : rules) {
      if (!fits(rule, word, at)) continue;
      known |= rule.latin.size() == 1;
      for (const auto& reading : by_place[at])
        extend(reading, rule, by_place[at + rule.latin.size()]);
    }
    const Rule same{.latin = word.substr(at, 1), .cyrillic = word.substr(at, 1)};
    if (!known)
      for (const auto& reading : by_place[at]) extend(reading, same, by_place[at + 1]);
  }
  keep_best(by_place.back(), most_readings);
  return by_place.back();
}

bool is_small_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= 0xC0 && c < 0x250);
}

}  // namespace

std::vector<std::string> cyrillic_readings(std::string_view latin_text) {
  auto text = code_points(nfc(latin_text));
  for (auto& c : text) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  if (std::none_of(text.begin(), text.end(), is_small_latin)) return {};
  std::vector<std::u32string> whole(most_readings);
  std::size_t count = 1;
  for (std::size_t at = 0; at < text.size();) {
    const auto space = std::min(text.find(U' ', at), text.size());
    const auto words = readings_of(std::u32string_view{text}.substr(at, space - at));
    count = std::max(count, words.size());
    for (std::size_t i = 0; i < whole.size() && !words.empty(); ++i) {
      whole[i] += words[std::min(i, words.size() - 1)].text;
      if (space < text.size()) whole[i] += U' ';
    }
    at = space + 1;
  }
  whole.resize(count);
  std::vector<std::string> readings;
  for (const auto& reading : whole) readings.push_back(to_utf8(reading));
  return readings;
}

}  // namespace blakus

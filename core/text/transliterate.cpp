#include "core/text/transliterate.h"

#include <algorithm>
#include <iterator>
#include <span>

#include <unicode/uchar.h>

#include "core/text/utf8.h"

namespace blakus {
namespace {

struct LetterPair {
  char32_t cyrillic = 0;
  std::string_view latin;
};

// Ministru kabineta 2004. gada 2. marta noteikumi Nr. 114 "Noteikumi par personvārdu rakstību un
// lietošanu latviešu valodā, kā arī to identifikāciju", the Russian letters.
constexpr LetterPair letters[] = {
    {U'а', "a"}, {U'б', "b"}, {U'в', "v"}, {U'г', "g"},  {U'д', "d"},  {U'е', "e"},  {U'ё', "jo"},
    {U'ж', "ž"}, {U'з', "z"}, {U'и', "i"}, {U'й', "j"},  {U'к', "k"},  {U'л', "l"},  {U'м', "m"},
    {U'н', "n"}, {U'о', "o"}, {U'п', "p"}, {U'р', "r"},  {U'с', "s"},  {U'т', "t"},  {U'у', "u"},
    {U'ф', "f"}, {U'х', "h"}, {U'ц', "c"}, {U'ч', "č"},  {U'ш', "š"},  {U'щ', "šč"}, {U'ъ', ""},
    {U'ы', "i"}, {U'ь', ""},  {U'э', "e"}, {U'ю', "ju"}, {U'я', "ja"},
};

/// "е" is "je" at the beginning of a word, after a vowel but и, and after ъ and ь.
bool opens_with_j(char32_t before) {
  constexpr std::u32string_view open = U"аеёоуыэюяъь";
  return before == 0 || open.find(before) != open.npos || !u_isalpha(static_cast<UChar32>(before));
}

/// Stand-ins of one spelling, each longer one before the shorter ones that begin it.
struct StandIn {
  std::u32string_view typed;
  std::u32string_view meant;
};

constexpr StandIn chat_latvian[] = {{U"dzh", U"dž"}, {U"tsh", U"č"}, {U"aa", U"ā"}, {U"ee", U"ē"},
                                    {U"ii", U"ī"},   {U"uu", U"ū"},  {U"sh", U"š"}, {U"ch", U"č"},
                                    {U"zh", U"ž"},   {U"nj", U"ņ"},  {U"lj", U"ļ"}, {U"kj", U"ķ"},
                                    {U"gj", U"ģ"}};

// The old orthography, as the Latvian books until the reform of 1908–1921 print it in Latin
// letters.
constexpr StandIn old_latvian[] = {
    {U"tsch", U"č"}, {U"dsch", U"dž"}, {U"sch", U"š"}, {U"tsh", U"č"}, {U"dzh", U"dž"},
    {U"ds", U"dz"},  {U"aa", U"ā"},    {U"ah", U"ā"},  {U"ee", U"ie"}, {U"eh", U"ē"},
    {U"ii", U"ī"},   {U"ih", U"ī"},    {U"uu", U"ū"},  {U"uh", U"ū"},  {U"sh", U"š"},
    {U"ch", U"h"},   {U"zh", U"ž"},    {U"nj", U"ņ"},  {U"lj", U"ļ"},  {U"kj", U"ķ"},
    {U"gj", U"ģ"},   {U"tz", U"c"},    {U"w", U"v"}};

std::u32string replaced(std::u32string_view text, std::span<const StandIn> stand_ins) {
  std::u32string result;
  while (!text.empty()) {
    const auto found = std::find_if(stand_ins.begin(), stand_ins.end(),
                                    [text](const StandIn& s) { return text.starts_with(s.typed); });
    if (found == stand_ins.end()) {
      result.push_back(text.front());
      text.remove_prefix(1);
    } else {
      result += found->meant;
      text.remove_prefix(found->typed.size());
    }
  }
  return result;
}

std::u32string lower(std::u32string_view text) {
  std::u32string small{text};
  for (auto& c : small) c = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
  return small;
}

}  // namespace

std::string latin_of(std::string_view cyrillic) {
  std::string latin;
  char32_t before = 0;
  for (const auto c : lower(code_points(nfc(cyrillic)))) {
    const auto letter = std::find_if(std::begin(letters), std::end(letters),
                                     [c](const LetterPair& l) { return l.cyrillic == c; });
    if (c == U'е' && opens_with_j(before)) latin += 'j';
    if (letter == std::end(letters))
      append(latin, c);
    else
      latin += letter->latin;
    before = c;
  }
  return latin;
}

std::vector<std::string> old_latvian_readings(std::string_view text) {
  const auto typed = lower(code_points(text));
  std::vector<std::string> readings;
  for (const auto& reading : {replaced(typed, chat_latvian), replaced(typed, old_latvian)}) {
    auto spelt = to_utf8(reading);
    if (reading != typed && (readings.empty() || readings.front() != spelt))
      readings.push_back(std::move(spelt));
  }
  return readings;
}

}  // namespace blakus

#include "core/text/stem_lv_rules.h"

#include "core/text/stem_lv_words.h"

// The rules follow "Latviešu valodas gramatika" (LU Latviešu valodas institūts, Rīga 2013); the
// chapter is named at each. Everything is folded: š has met s and ķ has met k, so that of the
// consonants that alternate only t~š, d~ž, k~c, g~dz and j after b, m, p, v are left to care for.

namespace blakus {
namespace {

/// What an ending says of the word before it.
enum Use : unsigned {
  softens = 1,   ///< nouns of the second declension soften their last consonant before it
  after_aj = 2,  ///< definite adjectives have it after -aj-, or nouns in -ājs do
  after_us = 4,  ///< active past participles have it after -uš- or -us-
};

struct Ending {
  std::string_view letters;
  unsigned uses = 0;
};

// Lietvārds (the six declensions) and Īpašības vārds (both endings), one row per ending, by the
// last letter and the longest first. "a" stands for -a and -ā, "im" for -im and -īm.
constexpr Ending in_a[]{{"a", softens | after_aj | after_us}};
constexpr Ending in_e[]{{"ie", after_us}, {"e", 0}};
constexpr Ending in_i[]{
    {"ai", after_aj | after_us}, {"ei", 0}, {"i", softens | after_aj | after_us}};
constexpr Ending in_j[]{{"ij", 0}};
constexpr Ending in_m[]{
    {"iem", softens | after_aj | after_us}, {"am", after_aj | after_us}, {"em", 0}, {"im", 0}};
constexpr Ending in_o[]{{"o", after_us}};
constexpr Ending in_s[]{{"ais", after_us},
                        {"ies", after_us},
                        {"as", after_aj | after_us},
                        {"es", 0},
                        {"is", 0},
                        {"os", softens | after_aj | after_us},
                        {"us", softens | after_aj | after_us},
                        {"s", after_aj | after_us}};
constexpr Ending in_u[]{{"u", softens | after_aj | after_us}};
constexpr Ending of_third_declension{"um", 0};
constexpr std::size_t shortest_stem = 2;
constexpr std::size_t long_stem = 5;  // fewer letters are too often another word's

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

bool is_labial(char c) {
  return c == 'b' || c == 'm' || c == 'p' || c == 'v';
}

bool has_vowel(std::string_view text) {
  for (const char c : text)
    if (is_vowel(c)) return true;
  return false;
}

/// A word on its way to its stem: letters that may be changed, and how many of them are left.
class Word {
 public:
  explicit Word(std::span<char> letters) : letters_{letters}, size_{letters.size()} {}

  std::string_view stem() const { return {letters_.data(), size_}; }
  char last(std::size_t from_end = 1) const { return letters_[size_ - from_end]; }
  bool ends_with(std::string_view end) const { return stem().ends_with(end); }
  void drop(std::size_t count) { size_ -= count; }
  void set_last(char c) { letters_[size_ - 1] = c; }
  void add(char c) { letters_[size_++] = c; }

 private:
  std::span<char> letters_;
  std::size_t size_;
};

std::span<const Ending> endings_in(char last) {
  switch (last) {
    case 'a':
      return in_a;
    case 'e':
      return in_e;
    case 'i':
      return in_i;
    case 'j':
      return in_j;
    case 'm':
      return in_m;
    case 'o':
      return in_o;
    case 's':
      return in_s;
    case 'u':
      return in_u;
    default:
      return {};
  }
}

/// The longest ending that leaves a stem; one without letters if there is none.
Ending ending_of(std::string_view word) {
  for (const auto& ending : endings_in(word.back())) {
    if (!word.ends_with(ending.letters)) continue;
    const auto stem = word.substr(0, word.size() - ending.letters.size());
    if (stem.size() >= shortest_stem && has_vowel(stem)) return ending;
  }
  if (word.ends_with("um") && latvian::third.contains(word.substr(0, word.size() - 2)))
    return of_third_declension;
  return {};
}

/// upe, upju; skapis, skapja (Līdzskaņu mija: after b, m, p, v a j stands for softness).
bool drop_j_after_labial(Word& word) {
  if (word.stem().size() < 3 || word.last() != 'j' || !is_labial(word.last(2))) return false;
  word.drop(1);
  return true;
}

/// sirds, siržu; bite, bišu; brīdis, brīža (Līdzskaņu mija): gives a short stem its t or d back.
bool restore_short(Word& word, const Ending& ending) {
  const char soft = word.last();
  if ((soft != 's' && soft != 'z') || !(ending.uses & softens) || word.stem().size() >= long_stem)
    return false;
  if (latvian::not_alternating.contains(word.stem())) return false;
  word.set_last(soft == 's' ? 't' : 'd');
  const auto stem = word.stem();
  if (ending.letters == "u" &&
      (latvian::fifth_alternating.contains(stem) || latvian::sixth_alternating.contains(stem)))
    return true;
  if (latvian::second_alternating.contains(stem)) return true;
  word.set_last(soft);
  return false;
}

/// labajam → lab (Īpašības vārds, noteiktā galotne). A noun in -ājs cannot be told from it by its
/// oblique cases, so it loses -āj- in all: skolotājs, skolotājam → skolot.
void drop_definite(Word& word, const Ending& ending) {
  if (!(ending.uses & after_aj) || !word.ends_with("aj")) return;
  const auto stem = word.stem();
  if (stem.size() < long_stem && stem != "isaj" && stem != "asaj") return;
  if (stem.starts_with("liepaj")) return;  // the town is no adjective of liepa
  word.drop(2);
}

/// nākusi, nākušais → nac, as nācis; augusi → audz, as audzis (Divdabis, darāmās kārtas pagātne).
/// Before -us- a participle has a consonant; "iekšpuse" and loans like "vīruss" are none.
void drop_participle(Word& word, const Ending& ending) {
  const auto stem = word.stem();
  if (!(ending.uses & after_us) || !stem.ends_with("us") || stem.size() < 4) return;
  const char before = word.last(3);
  if (is_vowel(before) || !has_vowel(stem.substr(0, stem.size() - 2))) return;
  if (before == 'p' && !is_vowel(word.last(4))) return;
  if (stem.ends_with("virus") || latvian::not_participle.contains(stem)) return;
  word.drop(2);
  if (before == 'k') word.set_last('c');
  if (before == 'g') {
    word.set_last('d');
    word.add('z');
  }
}

/// latvietis, latvieša; students, studente, studenšu: in longer stems t meets s and d meets z.
/// After s and k the t stays (Līdzskaņu mija), but for sacīkstes, sacīkšu.
void merge_last(Word& word) {
  if (word.stem().size() < long_stem) return;
  if (word.ends_with("kst")) word.drop(1);
  if (word.ends_with("ies")) word.set_last('t');
  if (word.last() == 't' && word.last(2) != 's' && word.last(2) != 'k') word.set_last('s');
  if (word.last() == 'd') word.set_last('z');
}

}  // namespace

std::string_view stem_by_rules(std::span<char> letters) {
  Word word{letters};
  if (letters.size() < 3) return word.stem();
  const auto ending = ending_of(word.stem());
  word.drop(ending.letters.size());
  if (!ending.letters.empty()) {
    const bool soft = drop_j_after_labial(word);
    if (restore_short(word, ending) || soft) return word.stem();
    drop_definite(word, ending);
    drop_j_after_labial(word);
    drop_participle(word, ending);
  }
  merge_last(word);
  return word.stem();
}

}  // namespace blakus

#pragma once
// The Latvian words whose stem the endings alone cannot give: nouns whose consonant alternates, and
// the few of the closed declensions. Knows single words; never how a stem is made of them.

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace blakus::latvian {

/// A folded stem of at most eight letters as a number; 0 if it is longer.
constexpr std::uint64_t key_of(std::string_view stem) {
  if (stem.size() > 8) return 0;
  std::uint64_t key = 0;
  for (const char c : stem) key = key << 8 | static_cast<unsigned char>(c);
  return key;
}

/// The letter that is left of a Latvian one without its mark. Takes the two bytes of UTF-8.
constexpr char bare(char lead, char trail) {
  const auto byte = static_cast<unsigned char>(trail);
  if (static_cast<unsigned char>(lead) == 0xC4) switch (byte) {
      case 0x81:
        return 'a';
      case 0x8D:
        return 'c';
      case 0x93:
        return 'e';
      case 0xA3:
        return 'g';
      case 0xAB:
        return 'i';
      case 0xB7:
        return 'k';
      case 0xBC:
        return 'l';
      default:
        return '?';
    }
  switch (byte) {
    case 0x86:
      return 'n';
    case 0xA1:
      return 's';
    case 0xAB:
      return 'u';
    case 0xBE:
      return 'z';
    default:
      return '?';
  }
}

/// The stems of words written with a space between them, each without its last `Ending` letters.
template <std::size_t Count, std::size_t Ending>
class Stems {
 public:
  consteval explicit Stems(std::string_view words) {
    std::array<char, 16> word{};
    std::size_t letters = 0;
    std::size_t count = 0;
    for (std::size_t at = 0; at < words.size(); ++at) {
      if (words[at] == ' ') {
        keys_[count++] = key_of({word.data(), letters - Ending});
        letters = 0;
      } else if (static_cast<unsigned char>(words[at]) < 0x80) {
        word[letters++] = words[at];
      } else {
        word[letters++] = bare(words[at], words[at + 1]);
        ++at;
      }
    }
    keys_[count++] = key_of({word.data(), letters - Ending});
    std::sort(keys_.begin(), keys_.end());
  }

  constexpr bool contains(std::string_view stem) const {
    return std::binary_search(keys_.begin(), keys_.end(), key_of(stem));
  }

 private:
  std::array<std::uint64_t, Count> keys_{};
};

constexpr std::size_t count_of(std::string_view words) {
  return static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1;
}

// Short stems in -t and -d whose consonant alternates (sirds, siržu): of the fifth and the sixth
// declension in the genitive plural, of the second in most cases (brīdis, brīža).
constexpr std::string_view fifth_alternating_words =
    "anete anode azote beāte biete bite bode bote brūte dārte edīte elite flote grēte inde kaite "
    "karte kate klade kode kvīte lāde lelde lente lete lode lote made marte māte mente mērde mode "
    "mute ode pelde plate pote pūte rote saite sēde sērde skāde skate smēde svīte tante tinte "
    "torte "
    "ute valde vante varde vate velte vide viete vīte zante ziede zorte ķēde";
constexpr std::string_view sixth_alternating_words =
    "cilts dakts drāts ģints klēts krūts kūts kvīts ļauds nakts nots pirts plīts sirds vāts žults";
constexpr std::string_view second_alternating_words = "aldis andis blēdis brīdis žodis zutis";

// Words in -s- and -z- that are no form of such a noun: "māsu", "visu" (māte, vīte).
constexpr std::string_view not_alternating_words = "kase māsa moža muša plaša puse rosa visa vīze";

// Third declension: a closed class (nouns in -us), which alone has -um.
constexpr std::string_view third_words =
    "alus apvidus jēzus klepus kristus ledus lietus medus saldus tirgus vidus virsus";
constexpr Stems<count_of(not_alternating_words), 1> not_alternating{not_alternating_words};

// Nouns whose -us- is their own and no participle's.
constexpr std::string_view not_participle_words =
    "bonuss fokuss kaktuss krokuss lotuss mīnuss opuss paduse sinuss statuss tīfuss tonuss";
constexpr Stems<count_of(not_participle_words), 1> not_participle{not_participle_words};
constexpr Stems<count_of(fifth_alternating_words), 1> fifth_alternating{fifth_alternating_words};
constexpr Stems<count_of(sixth_alternating_words), 1> sixth_alternating{sixth_alternating_words};
constexpr Stems<count_of(second_alternating_words), 2> second_alternating{second_alternating_words};
constexpr Stems<count_of(third_words), 2> third{third_words};

}  // namespace blakus::latvian

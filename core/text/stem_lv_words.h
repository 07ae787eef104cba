// The Latvian words that the endings alone cannot place: short stems that unrelated words share,
// and the few nouns of the closed declensions. Knows single words; never how a stem is made of
// them.
#pragma once

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

// Fifth declension (-e), short stems that no unrelated noun in frequent use shares: their
// accusative in -i and their genitive plural in -u are taken for theirs.
constexpr std::string_view fifth_words =
    "agnese aile alise anete anode apse aste auce audze augsne aukle avene avīze baile beāte bedre "
    "biete birste bite bize blakne blēne blūze bode bote bremze brūce brūte būve caune cirpe dace "
    "daile dāme dārte dille dobe drēbe drosme dūre dvaše dzelme dzemde dzērve dzimte dzirde edīte "
    "egle elīne enģe ērce estere ēze fāze flīze flote frāze freze gāze ģimene glāze grēte grope "
    "halle hiēne ilkse ilze inde inese irbe irbene īre irēne īve jūdze kaite kaive kamene kaņepe "
    "kāpe kaste kate kazene ķēde ķelle ķemme ķerre ķese ķēve klade klase kleite kokle krāce krāpe "
    "krelle krēpe kreve krīze krūze kuce kundze kūre kurpe kvēle kvīte lāde laime lēkme lelde "
    "lelle lente liene līme līste līze lode loksne lote made maize malve mape marle mente mērce "
    "mērde mice mode nāre nātre nāve niere nulle oāze odze ogle ogre ostme pagale panne pase pelde "
    "pele peļķe pence pērle pērse pinne pīpe plēne plēve plūme pote poze prakse prece prese priede "
    "pūce puķe pulle puse puzle radze redze rīkle rīve roze saime saite šalle salve sāpe sardze "
    "saule sēde sērde silke skāde šķaute šķēle šķēre skice šķine šķīre skrote skuķe slēpe šļirce "
    "sloke smaile smēde šņore spēle spice spīle spole šprote stelle stepe stige strīpe stunde "
    "svece svelme švīce svilpe svīre svīte tante tase tekle terēze tēze tīne tinte torte trase "
    "trepe trīne trose trūce tūbe tulpe tūre ugāle upe urne vante vāze vēlme velve vergme vīģe "
    "vīle vilme virve zāle zane žaune zeķe zeme zemene zīme zinģe zole zone zorte zoste žūre";

// Fifth declension beside an unrelated noun in -a (dome, doma): the genitive plural is left to that
// one.
constexpr std::string_view fifth_beside_fourth_words =
    "aļģe anne balle bāze bure dome elite elle elze gale karte kole lete lupe mane marte mīne mise "
    "mute nore paule pūte rase rote rūpe skuje valde vāle velte vide viete vīne vīte vīze zante";

// Fifth declension beside a noun or an adjective in -s or -is (zīle, zils): both are left to that
// one.
constexpr std::string_view fifth_beside_first_words =
    "ace azote bāre bēre berze blīve bulle dēle gaile kāre kase kode kore krone kule lāce lāse "
    "māre māte mēle ode paste pīle plate pole pūle sēne skate slāpe spāre stūre taure tele truše "
    "ute varde vate veste zaķe ziede zīle";

// Second declension, or plural, beside an unrelated noun in -a (vilnis, vilna).
constexpr std::string_view second_beside_fourth_words =
    "aivis aldis alvis andis andris artis arvis dainis druvis dzintris elvis guntis ilvis juris "
    "kronis kūlis lauris mairis māris raivis sandis santis silvis taksis vairis valdis varis vilis "
    "vilnis virsis zintis";

// Balvi is asked for more often than a balva: its genitive Balvu is the town's.
constexpr std::string_view plural_town_words = "balvi";

// Third declension: a closed class (nouns in -us).
constexpr std::string_view third_words =
    "alus apvidus jēzus klepus kristus ledus lietus medus saldus tirgus vidus virsus";

// Of them, those beside a noun in -a, which keeps -u (lietus, lieta).
constexpr std::string_view third_beside_fourth_words = "alus lietus virsus";

// And those beside another word that leaves them -u, but has the plural (Saldus, salds; klepus,
// klēpis).
constexpr std::string_view third_beside_first_words = "klepus saldus";

constexpr Stems<count_of(fifth_words), 1> fifth{fifth_words};
constexpr Stems<count_of(fifth_beside_fourth_words), 1> fifth_beside_fourth{
    fifth_beside_fourth_words};
constexpr Stems<count_of(fifth_beside_first_words), 1> fifth_beside_first{fifth_beside_first_words};
constexpr Stems<count_of(second_beside_fourth_words), 2> second_beside_fourth{
    second_beside_fourth_words};
constexpr Stems<count_of(plural_town_words), 1> plural_town{plural_town_words};
constexpr Stems<count_of(third_beside_first_words), 2> third_beside_first{third_beside_first_words};
constexpr Stems<count_of(third_words), 2> third{third_words};
constexpr Stems<count_of(third_beside_fourth_words), 2> third_beside_fourth{
    third_beside_fourth_words};

// Short stems in -t and -d whose consonant alternates (sirds, siržu): of the sixth and the fifth
// declension in the genitive plural, of the second in most cases (brīdis, brīža).
constexpr std::string_view sixth_alternating_words =
    "cilts dakts drāts ģints klēts krūts kūts kvīts ļauds nakts nots pirts plīts sirds vāts žults";
constexpr std::string_view second_alternating_words = "aldis andis blēdis brīdis žodis zutis";

// Words in -s- and -z- that are no form of such a noun: "māsu", "visu" (māte, vīte).
constexpr std::string_view not_alternating_words = "māsa moža muša plaša rosa visa";
constexpr Stems<count_of(not_alternating_words), 1> not_alternating{not_alternating_words};

// Nouns whose -us- is their own and no participle's.
constexpr std::string_view not_participle_words =
    "bonuss fokuss kaktuss krokuss lotuss mīnuss opuss paduse sinuss statuss tīfuss tonuss";
constexpr Stems<count_of(not_participle_words), 1> not_participle{not_participle_words};
constexpr Stems<count_of(sixth_alternating_words), 1> sixth_alternating{sixth_alternating_words};
constexpr Stems<count_of(second_alternating_words), 2> second_alternating{second_alternating_words};

}  // namespace blakus::latvian

#include "core/text/common_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

namespace blakus {

namespace {

// Function words: Latvian conjunctions, prepositions, pronouns and adverbs of place and time
// (Latviešu valodas gramatika, LU LaVI 2013, chapters on the unchanging parts of speech and the
// pronoun); English and Russian closed classes likewise.
constexpr std::string_view function_words =
    "un ar vai kā kas ko kam kurš kura kuru kurā kuras kuri kuros kurās kuram kurai kuriem kurām "
    "kur "
    "kad ka ja jo bet arī tad tā tas to tam "
    "tai tie tos tiem šis šo šim šī šie šīs par pie no uz pēc pirms bez zem caur līdz starp pret "
    "dēļ "
    "ap pa tik tika tiks tikās es mēs jūs tu viņš viņa viņi viņas mans mana manam manai manu mani "
    "mūsu jūsu savs sava "
    "man mums tev jums sev sevi ir esmu esam esi būt bija būs nav ne nē ļoti jau vēl tikai tikko "
    "kāds kāda kādu kādam kādai kāpēc visi visiem visām viss visu visa šeit te tur lai kopā gan "
    "the a an all of and or for with in on at to from by about is are was be have has my our your "
    "me i we "
    "who what where how when which that this these those do does can could not after before "
    "и или а но с со у в во на о об от до из за к ко по для при про без после перед над под мой "
    "моя "
    "моё мои моего моей моему наш наша нашего нашей нашему я мы вы он она они мне нам ему ей им "
    "меня "
    "нас его её их кто что где куда когда как который которая которое которые которого "
    "которой которому которым которых которыми которую котором есть был была было быть не нет это "
    "этот "
    "эта эти очень уже ещё только мы все всем чтобы если ли же "
    "та й або але що як де куди коли хто кого кому чи це цей ця ці який яка яке які якого якої "
    "яких "
    "з із зі від під біля при мій моя моє мої мого моєї наш наша ми ви він вона вони мені "
    "нам "
    "йому їй їм мене нас його її їх є був була було бути немає дуже вже ще лише тільки щоб якщо";

// What people wrap a need in. "bērns", "vecāki" and other audiences are no common words.
constexpr std::string_view common_words =
    "sveiki labdien labrīt labvakar čau paldies atvainojiet hello hi please thanks thank "
    "здравствуйте привет спасибо пожалуйста добрый день вечер "
    "palīdzība palīdzēt palīdz palīdziet atbalsts atbalstīt meklēt meklēju meklējam meklē atrast "
    "vajag vajadzīgs vajadzīga vajadzīga nepieciešams nepieciešama gribu vēlos griezties "
    "vērsties saņemt dzīvo "
    "dzīvoju dzīvojam darīt dari zvanīt kontakti tālrunis telefons biedrība biedrības organizācija "
    "apvienība asociācija nodibinājums fonds centrs grupa tīkls slimība slimības slimnieks "
    "slimniece "
    "slimnieki saslimšana slimo slims slima pacients paciente pacienti diagnoze diagnozi "
    "diagnosticēja cilvēks "
    "cilvēki cilvēkiem cilvēkus ļaudis persona personas traucējumi sindroms problēma problēmas "
    "atklāja "
    "konstatēja noteica uzzināju sākās sākas grūti runāt var varu varētu labi slikti kaut jauns "
    "jauna latvija latvijas "
    "latvijā novads pilsēta reģions vīrs vīram sieva sievai mamma mammai tētis tētim māte mātei "
    "tēvs tēvam "
    "vecmāmiņa vecmāmiņai vectēvs māsa māsai brālis brālim draugs draudzene kaimiņš valoda "
    "informācija tagad šobrīd vispār tiešām "
    "help support find looking need group groups association organisation organization society "
    "foundation people "
    "person patient patients disease diseases disorder disorders syndrome illness sick condition "
    "diagnosed diagnosis suffering latvia latvian get want live living husband wife mother father "
    "mom dad so very really now just feel "
    "помощь помочь поможет помогает поддержка найти искать ищу нужно нужна нужен нужны общество "
    "организация "
    "ассоциация фонд центр группа болезнь болезни заболевание больной больная больные больных "
    "больным пациент "
    "пациенты диагноз поставили обратиться люди людей человек синдром расстройство латвия латвии "
    "латвийский "
    "муж мужа жена мужу жене мама маме мамы папа папе мать отец бабушка дедушка сестра брат друг "
    "может живу живём "
    "хочу хотим можно делать теперь сейчас совсем вообще так "
    "вітаю добрий день дякую прошу допомога допоможіть допомогти допомагає підтримка знайти шукаю "
    "потрібно потрібна потрібен потрібні організація товариство асоціація об'єднання мережа група "
    "центр хвороба хвороби захворювання хворий хвора хворі хворих хворим пацієнт пацієнти діагноз "
    "поставили звернутися люди людей людина синдром розлад латвія латвії латвійський латвійська "
    "чоловік чоловіка чоловікові дружина дружини дружині тато батько мати бабуся дідусь подруга "
    "живу живемо хочемо можна робити тепер зараз зовсім взагалі так";

// In these letters alone: their stem is that of a town.
constexpr std::string_view exact_common_words = "lūdzu";

using Terms = std::unordered_set<std::string>;

Terms terms_of(std::string_view words) {
  Terms terms;
  for (const auto& token : analyze(words)) {
    terms.insert("=" + token.folded);
    if (token.folded.size() > 4) terms.insert(token.stem);
    if (token.folded.size() > 4 && !token.english.empty()) terms.insert(token.english);
  }
  return terms;
}

const Terms& common_terms() {
  static const Terms terms = [] {
    auto all = terms_of(common_words);
    for (const auto& word : analyze(exact_common_words)) all.insert("=" + word.folded);
    return all;
  }();
  return terms;
}

/// Short words count in their exact form only: their stems fall together with others.
bool holds(const Terms& terms, const Token& token) {
  return terms.contains("=" + token.folded) ||
         (token.folded.size() > 4 && terms.contains(token.stem));
}

/// A single letter may be the one that tells hepatitis C from B, or a vitamin from another.
bool is_single_letter(const Token& token) {
  return token.folded.size() == 1;
}

}  // namespace

bool is_function_word(const Token& token) {
  static const Terms terms = [] {
    Terms exact;
    for (const auto& word : analyze(function_words))
      if (!is_single_letter(word)) exact.insert(word.folded);
    return exact;
  }();
  return terms.contains(token.folded);
}

bool is_negation(const Token& token) {
  constexpr std::array<std::string_view, 10> negations{"ne", "nav", "bez", "не", "нет",
                                                       "ни", "без", "not", "no", "without"};
  return std::ranges::find(negations, token.folded) != negations.end();
}

bool is_common_word_as_written(const Token& token) {
  return common_terms().contains("=" + token.folded);
}

bool is_common_word(const Token& token) {
  return is_single_letter(token) || is_function_word(token) || holds(common_terms(), token);
}

}  // namespace blakus

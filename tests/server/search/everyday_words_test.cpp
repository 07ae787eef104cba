// What one types beside the thing itself: no everyday word is a disease, a place or a slip.

#include <gtest/gtest.h>

#include "core/text/dictionary.h"
#include "tests/support/tiny_index.h"

namespace blakus::everyday_words_test {
namespace {

Answer found(const std::string& text, Language language) {
  return real_directory().search({.text = text, .language = language});
}

void expect_left_alone(Language language, std::initializer_list<const char*> words) {
  if (!dictionary().missing().empty())
    GTEST_SKIP() << dictionary().missing().front() << " is not installed";
  for (const auto* word : words) {
    const auto answer = found(word, language);
    for (const auto& one : answer.understood)
      EXPECT_TRUE(false) << word << " was read as " << name_of(one.kind) << ":" << one.id;
    EXPECT_EQ(answer.corrected.text, "") << word;
  }
}

TEST(EverydayWords, OfLatvianAreNoDiseasePlaceOrSlip) {
  expect_left_alone(
      Language::lv,
      {"lūdzu",     "sejas",    "sejā",     "tuvumā",  "zilonis", "piemēram",  "gribētos",
       "varbūt",    "vienmēr",  "šodien",   "vakar",   "rītdien", "drīz",      "nekad",
       "pietiek",   "dārgi",    "lēti",     "skaisti", "ātri",    "lēnām",     "strādāju",
       "dzīvoklis", "mašīnu",   "kaķis",    "sunim",   "puķes",   "pusdienas", "grāmatu",
       "logs",      "durvis",   "ceļojums", "brālēns", "vārds",   "jautājums", "atbilde",
       "paldies",   "sveiki",   "labdien",  "saule",   "sniegs",  "šausmas",   "reizēm",
       "turklāt",   "protams",  "nezinu",   "domāju",  "amatā",   "somas",     "balva",
       "nereti",    "konkurss", "virsū",    "augšā",   "lejā",    "priekšā",   "aizmugurē"});
}

TEST(EverydayWords, OfRussianAreNoDiseasePlaceOrSlip) {
  expect_left_alone(
      Language::ru,
      {"почти",      "живёт",   "рано",         "поздно",   "сегодня",   "вчера",   "завтра",
       "пожалуйста", "спасибо", "здравствуйте", "хорошо",   "плохо",     "быстро",  "медленно",
       "дорого",     "дёшево",  "машину",       "квартира", "работаю",   "собака",  "кошка",
       "книга",      "вопрос",  "ответ",        "конечно",  "наверное",  "никогда", "всегда",
       "такой",      "такая",   "пока",         "стала",    "интересно", "правда",  "команда",
       "борщ",       "полка",   "солнце",       "снег",     "окно"});
}

TEST(EverydayWords, OfEnglishAreNoDiseasePlaceOrSlip) {
  expect_left_alone(
      Language::en,
      {"would",   "he",      "many",       "nice",      "come",     "made",   "please",
       "thanks",  "hello",   "today",      "yesterday", "tomorrow", "never",  "always",
       "quickly", "slowly",  "cheap",      "expensive", "house",    "window", "question",
       "answer",  "start",   "government", "police",    "visit",    "meat",   "cost",
       "add",     "art",     "once",       "words",     "bright",   "plant",  "finding",
       "irish",   "weather", "kitchen",    "garden",    "bicycle"});
}

TEST(EverydayWords, APlaceThatIsAlsoAWordNeedsASign) {
  const auto regions = [](const std::string& text) {
    Ids ids;
    for (const auto& one : found(text, Language::lv).understood)
      if (one.kind == Kind::region) ids.push_back(one.id);
    return ids;
  };
  EXPECT_EQ(regions("lūdzu palīdziet"), Ids{});
  EXPECT_EQ(regions("lūdzu, kur ir diabēta biedrība"), Ids{});
  EXPECT_EQ(regions("ludzu kur ir diabeta biedriba"), Ids{});
  EXPECT_EQ(regions("diabēts Ludzā"), Ids{"ludza"});
  EXPECT_EQ(regions("diabēts ludza"), Ids{"ludza"});
  EXPECT_EQ(regions("garša ir salda"), Ids{});
  EXPECT_EQ(regions("diabēts Saldus"), Ids{"saldus"});
}

TEST(EverydayWords, AFormOfANameIsStillTheName) {
  const auto first = [](const std::string& text) {
    const auto understood = found(text, Language::lv).understood;
    return understood.empty() ? "" : understood.front().id;
  };
  for (const auto* text : {"astmas", "astmu", "ar astmu", "astmai"})
    EXPECT_EQ(first(text), "asthma") << text;
  EXPECT_EQ(first("leikēmijas"), "leukaemia");
  EXPECT_EQ(first("leikemiju"), "leukaemia");
  EXPECT_EQ(found("с астмой", Language::ru).understood.front().id, "asthma");
}

TEST(EverydayWords, OfANameNoFunctionWordIsDroppedThatLeavesASingleWord) {
  for (const auto& one : found("bērniem", Language::lv).understood)
    EXPECT_NE(one.kind, Kind::diagnosis) << one.id;
  EXPECT_EQ(found("ALL bērniem", Language::lv).understood.front().id, "all");
}

TEST(Dictionary, KnowsFormsAlsoTypedWithoutMarks) {
  if (!dictionary().missing().empty())
    GTEST_SKIP() << dictionary().missing().front() << " is not installed";
  const auto lemmas = [](const char* word) { return dictionary().lemmas(analyze(word).front()); };
  EXPECT_EQ(lemmas("bērniem"), std::vector<std::string>{"bērns"});
  EXPECT_EQ(lemmas("berniem"), std::vector<std::string>{"bērns"});
  EXPECT_EQ(lemmas("qwxz"), std::vector<std::string>{});
  EXPECT_TRUE(dictionary().knows(analyze("irish").front()));
}

}  // namespace
}  // namespace blakus::everyday_words_test

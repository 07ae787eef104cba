#include "core/text/analyze.h"

#include <random>

#include <gtest/gtest.h>

#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace blakus::analyze_test {

TEST(Analyze, GivesEveryFormOfAWord) {
  const auto tokens = analyze("„Vēža” slimnieki");
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].folded, "veza");
  EXPECT_EQ(tokens[0].accented, "vēža");
  EXPECT_EQ(tokens[0].stem, "vez");
  EXPECT_EQ(tokens[0].script, Script::latin);
  EXPECT_EQ(tokens[0].begin, 3U);
  EXPECT_EQ(tokens[0].end, 9U);
}

TEST(Analyze, StemsByScript) {
  EXPECT_EQ(search_term("диабетом"), search_term("диабет"));
  EXPECT_EQ(search_term("ребёнка"), search_term("ребенка"));
  EXPECT_EQ(analyze("diseases")[0].english, analyze("disease")[0].english);
  EXPECT_EQ(analyze("диабет")[0].english, "");
  EXPECT_EQ(analyze("диабет")[0].script, Script::cyrillic);
  EXPECT_EQ(analyze("E10.9")[0].script, Script::number);
  EXPECT_EQ(analyze("Αθήνα")[0].script, Script::other);
}

TEST(Analyze, FindsTheSameWithAMemory) {
  const std::vector<std::string> texts{
      "„Vēža” slimnieki, 2. tipa diabēts un C hepatīts; COVID-19, G-35, E10.9",
      "Лейкоз у ребёнка: 2-го типа, ВИЧ, Сhepatīts",
      "Alzheimer's disease (2nd stage), диабетом",
      "",
      "\xff\xfe vēža \xc4",
      std::string(300, 'a') + " " + std::string(300, 'a') + "b"};
  std::vector<std::vector<Token>> without;
  for (const auto& text : texts) without.push_back(analyze(text));
  const WordMemory memory;
  for (int times = 0; times < 2; ++times)
    for (std::size_t i = 0; i < texts.size(); ++i) EXPECT_EQ(analyze(texts[i]), without[i]);
}

TEST(Analyze, MeetsWhatPeopleTypeForOneThing) {
  const std::vector<const char*> groups[] = {
      {"vēzis", "veza", "VĒŽA", "vēži", "vezim"},
      {"C hepatīts", "C-hepatīts", "c hepatits", "С hepatīts"},
      {"Гепатит C", "гепатит С", "Гепатит с", "гeпaтит C"},
      {"COVID-19", "COVID19", "covid 19", "Covid\u201119"},
      {"G35", "G-35", "g35", "g\u201035"},
      {"E10.9", "e10.9", "Е10.9"},
      {"C92.1", "С92.1", "c92.1."},
      {"ORPHA:98", "ORPHA 98", "ORPHA98", "orpha: 98"},
      {"B12", "В12", "b-12"},
      {"HIV/AIDS", "hiv aids"},
      {"Alzheimer's", "Alzheimer’s", "Alzheimer"},
      {"A. Bērziņš", "A.Bērziņš", "a berzins"},
      {"diabēts", "dia\u00ADbēts", "diabe\u0304ts", "diab'ets", "dia\u200Bbēts",
       "\u202Adiabēts\u202C"},
      {"„Dzīvības koks”", "\"Dzivibas koks\"", "«Dzīvības koks»"},
  };
  for (const auto& group : groups)
    for (const char* text : group) EXPECT_EQ(search_term(text), search_term(group.front())) << text;
}

TEST(Analyze, KeepsApartWhatIsNotOne) {
  EXPECT_NE(search_term("E10"), search_term("E10.9"));
  EXPECT_NE(search_term("йод"), search_term("иод"));
  EXPECT_NE(search_term("neredzīgs"), search_term("redzīgs"));
}

TEST(Analyze, GivesTheSameTermWithoutDiacritics) {
  for (const char* text :
       {"Cēsīs", "siržu", "smadzeņu", "mēnešiem", "ārstējošajiem", "šķēršļu", "Ķekavā"})
    EXPECT_EQ(search_term(fold(text)), search_term(text)) << text;
}

TEST(Analyze, CutsLongTermsBetweenCharacters) {
  const auto tokens = analyze(std::string(500, 'a') + " " + to_utf8(std::u32string(500, U'ж')));
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].folded.size(), 64U);
  EXPECT_TRUE(valid_utf8(tokens[1].folded));
  EXPECT_LE(tokens[1].stem.size(), 64U);
}

TEST(Analyze, TakesAnyBytesAndKeepsItsPromises) {
  std::mt19937 random{3};
  std::uniform_int_distribution<int> byte{0, 255};
  const std::u32string likely = U"abzāēšžABZабяёйЁс1290.-'’/: \u00AD\u200B\u0304IVXiv東ท\u202E";
  std::uniform_int_distribution<std::size_t> pick{0, likely.size() - 1};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 20; ++i)
      if (round % 4 == 0)
        text.push_back(static_cast<char>(byte(random)));
      else
        append(text, likely[pick(random)]);
    std::uint32_t end = 0;
    for (const auto& token : analyze(text)) {
      EXPECT_LE(end, token.begin);
      EXPECT_LT(token.begin, token.end);
      end = token.end;
      for (const auto* form : {&token.folded, &token.accented, &token.stem}) {
        EXPECT_FALSE(form->empty()) << text;
        EXPECT_LE(form->size(), 64U);
        EXPECT_TRUE(valid_utf8(*form)) << text;
      }
    }
    EXPECT_LE(end, text.size());
  }
}

TEST(SearchTerm, JoinsTheTermsOfSeveralWords) {
  EXPECT_EQ(search_term("cukura diabēts"), search_term("cukura") + " " + search_term("diabēts"));
  EXPECT_EQ(search_term(" — "), "");
}

}  // namespace blakus::analyze_test

#include "core/text/ordinals.h"

#include <gtest/gtest.h>

namespace blakus::ordinals_test {

TEST(Ordinals, MeetTheFigureBesideACountedWord) {
  const auto lv = search_term("1. tipa");
  for (const char* text :
       {"1 tipa", "1.tipa", "I tipa", "I tips", "i tipa", "pirmā tipa", "pirmais tips"})
    EXPECT_EQ(search_term(text), lv) << text;
  const auto ru = search_term("2 типа");
  for (const char* text : {"II типа", "ii тип", "второго типа", "2-го типа", "2-й тип"})
    EXPECT_EQ(search_term(text), ru) << text;
  EXPECT_EQ(search_term("тип II"), search_term("тип 2"));
  EXPECT_EQ(search_term("Type II"), search_term("type 2"));
  EXPECT_EQ(search_term("type two"), search_term("type 2"));
  EXPECT_EQ(search_term("IV stadija"), search_term("4. stadija"));
}

TEST(Ordinals, AreReadInAList) {
  EXPECT_EQ(search_term("I un II tipa diabēts"), search_term("1. un 2. tipa diabēts"));
  EXPECT_EQ(search_term("I, II vai III grupas invaliditāte"),
            search_term("1, 2 vai 3 grupas invaliditāte"));
}

TEST(Ordinals, StayWordsElsewhere) {
  EXPECT_EQ(search_term("X hromosoma"), "x " + search_term("hromosoma"));
  EXPECT_EQ(search_term("pirmā palīdzība"),
            search_term("pirmais") + " " + search_term("palīdzība"));
  EXPECT_EQ(search_term("C tipa"), "c " + search_term("tipa"));
  EXPECT_EQ(search_term("I"), "i");
}

TEST(Ordinals, KeepTheSpanOfWhatWasWritten) {
  const std::string text = "pirmā tipa";
  const auto tokens = analyze(text);
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[0].folded, "1");
  EXPECT_EQ(tokens[0].script, Script::number);
  EXPECT_EQ(text.substr(tokens[0].begin, tokens[0].end - tokens[0].begin), "pirmā");
}

}  // namespace blakus::ordinals_test

#include "core/text/common_words.h"

#include <gtest/gtest.h>

namespace blakus::common_words_test {
namespace {

Token word(const char* text) {
  return analyze(text).front();
}

TEST(CommonWords, NeverDecideASearch) {
  for (const auto* text : {"un", "kur", "and", "of"})
    EXPECT_TRUE(is_function_word(word(text))) << text;
  for (const auto* text : {"palīdzība", "palīdzību", "biedrība", "biedrības", "help", "помощь"}) {
    EXPECT_TRUE(is_common_word(word(text))) << text;
    EXPECT_FALSE(is_function_word(word(text))) << text;
  }
}

TEST(CommonWords, AreNoDiseasesAndNoPlaces) {
  for (const auto* text : {"diabēts", "Liepāja", "cancer", "рак", "nometne"}) {
    EXPECT_FALSE(is_common_word(word(text))) << text;
    EXPECT_FALSE(is_function_word(word(text))) << text;
  }
}

TEST(CommonWords, NegationsTurnWhatStandsBesideThem) {
  for (const auto* text : {"nav", "bez", "не", "нет", "not", "without"})
    EXPECT_TRUE(is_negation(word(text))) << text;
  EXPECT_FALSE(is_negation(word("un")));
}

}  // namespace
}  // namespace blakus::common_words_test

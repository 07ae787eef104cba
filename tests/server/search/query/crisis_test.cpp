// A miss may cost a life; a line to call where it is not needed only costs a line.

#include "server/search/query/crisis.h"

#include <gtest/gtest.h>

#include "server/search/searcher.h"
#include "tests/support/tiny_index.h"
#include "tests/support/tsv.h"

namespace blakus::crisis_test {
namespace {

struct TypedSentence {
  std::string kind;  ///< "-" for none
  Language language = Language::lv;
  std::string text;
};

std::vector<TypedSentence> typed_sentences() {
  std::vector<TypedSentence> sentences;
  for (const auto& [line, cells] : rows_of("crisis.tsv", 3))
    sentences.push_back({cells[0], language_of(cells[1]).value_or(Language::lv), cells[2]});
  return sentences;
}

TEST(Crisis, WhoeverIsInDespairMeetsALineToCall) {
  const auto sentences = typed_sentences();
  ASSERT_GT(sentences.size(), 500U);
  for (const auto& [kind, language, text] : sentences) {
    const auto answer = real_directory().search({.text = text, .language = language});
    EXPECT_EQ(answer.crisis.has_value(), kind != "-") << kind << ": " << text;
  }
}

TEST(Crisis, InDespairTheCrisisCentreStandsFirstAndNothingIsReadBack) {
  for (const auto& [kind, language, text] : typed_sentences()) {
    if (kind != "despair") continue;
    const auto answer = real_directory().search({.text = text, .language = language});
    ASSERT_FALSE(answer.matches.empty()) << text;
    EXPECT_EQ(answer.matches.front().organization->id, "skalbes") << text;
    EXPECT_TRUE(answer.understood.empty()) << text;
    EXPECT_TRUE(answer.corrected.text.empty()) << text;
  }
}

TEST(Crisis, WhoIsInDangerAndInDespairMeetsTheAmbulanceFirstAndThenSomebodyToTalkTo) {
  const auto answer = real_directory().search(
      {.text = "наглоталась таблеток и хочет умереть", .language = Language::ru});
  EXPECT_EQ(answer.crisis, CrisisKind::danger);
  EXPECT_TRUE(answer.needs_somebody);
  EXPECT_TRUE(answer.understood.empty());
  EXPECT_FALSE(real_directory().search({.text = "sirdslēkme, sauciet ātro"}).needs_somebody);
}

TEST(Crisis, TakesAWordTypedWithItsMarksForThatWordAlone) {
  const CrisisWords words{
      phrases_of(std::vector<CrisisPattern>{{.kind = CrisisKind::despair, .text = "=sos"}})};
  EXPECT_EQ(words.kinds_of(analyze("SOS")).size(), 1U);
  EXPECT_TRUE(words.kinds_of(analyze("šos")).empty());
}

TEST(Crisis, AsksForEveryWordOfAPatternInWhateverOrderAndForNoExcludedOne) {
  const CrisisWords words{phrases_of(std::vector<CrisisPattern>{
      {.kind = CrisisKind::despair, .text = "negribu|negrib dzīvot !pansionāts"}})};
  EXPECT_EQ(words.kinds_of(analyze("dzīvot es vairs negribu")).size(), 1U);
  EXPECT_TRUE(words.kinds_of(analyze("negribu strādāt")).empty());
  EXPECT_TRUE(words.kinds_of(analyze("mamma negrib dzīvot pansionātā")).empty());
}

}  // namespace
}  // namespace blakus::crisis_test

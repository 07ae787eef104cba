#include "server/search/query/vocabulary.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::vocabulary_test {
namespace {

class VocabularyTest : public testing::Test {
 protected:
  /// Ids of the terms whose names are made of just these words, each once.
  Ids named(const char* text) const {
    Ids ids;
    for (const auto& match : vocabulary_.names(analyze(text))) ids.push_back(match.name->term->id);
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());
    return ids;
  }

  const std::vector<TaxonomyTerm> terms_ = small_vocabulary();
  const Vocabulary vocabulary_{terms_, {{"hml", {"cml", "leukaemia"}}}};
};

TEST_F(VocabularyTest, FindsANameInAnyFormAndOrder) {
  for (const auto* text : {"cukura diabēts", "cukura diabeta", "diabēts cukura", "DIABĒTS"})
    EXPECT_EQ(named(text), Ids{"diabetes"}) << text;
  EXPECT_EQ(named("лейкоза"), Ids{"leukaemia"});
}

TEST_F(VocabularyTest, TakesNoPartOfANameForTheName) {
  EXPECT_EQ(named("cukura"), Ids{});
  EXPECT_EQ(named("cukura diabēts Liepājā"), Ids{});
}

TEST_F(VocabularyTest, FindsAPlaceInItsCases) {
  EXPECT_EQ(named("Liepājā"), Ids{"liepaja"});
  EXPECT_EQ(named("в Лиепае"), Ids{"liepaja"});
}

TEST_F(VocabularyTest, KnowsTheWordsOfItsNames) {
  EXPECT_TRUE(vocabulary_.knows(analyze("cukuram").front()));
  EXPECT_FALSE(vocabulary_.knows(analyze("migrēna").front()));
}

TEST_F(VocabularyTest, HasTheReadingsOfAnAmbiguousNameInTheirOrder) {
  EXPECT_EQ(vocabulary_.readings("hml"), (Ids{"cml", "leukaemia"}));
  EXPECT_EQ(vocabulary_.readings("rak"), Ids{});
}

}  // namespace
}  // namespace blakus::vocabulary_test

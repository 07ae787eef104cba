#include "server/search/query/word_window.h"

#include <gtest/gtest.h>

namespace blakus::word_window_test {
namespace {

const TaxonomyTerm diabetes{.kind = Kind::diagnosis, .id = "diabetes", .areas = {"endocrine"}};
const TaxonomyTerm camps{.kind = Kind::service, .id = "camps"};
const TaxonomyTerm endocrine{.kind = Kind::area, .id = "endocrine"};
const Need story{};

Window window_of(const TaxonomyTerm& term, std::vector<std::size_t> at, bool named = true) {
  const auto words = at.size();
  return {.at = at,
          .weight = words,
          .counted = words,
          .concepts = {{.term = &term, .at = at, .named = named}}};
}

TEST(WordWindow, SaysADiseaseOnlyByAName) {
  EXPECT_TRUE(says_a_disease(window_of(diabetes, {0})));
  EXPECT_FALSE(says_a_disease(window_of(diabetes, {0}, false)));
  EXPECT_FALSE(says_a_disease(window_of(camps, {0})));
}

TEST(WordWindow, OneWordThatMerelyLeadsToADiseaseIsASign) {
  EXPECT_TRUE(is_a_mere_sign(window_of(diabetes, {0}, false)));
  EXPECT_FALSE(is_a_mere_sign(window_of(diabetes, {0, 1}, false)));
  EXPECT_FALSE(is_a_mere_sign(window_of(diabetes, {0})));
  EXPECT_TRUE(is_a_mere_sign(window_of(endocrine, {0})));
  EXPECT_FALSE(is_a_mere_sign(window_of(camps, {0})));
}

TEST(WordWindow, AStoryOfTwoWordsFarApartIsChance) {
  auto need = window_of(camps, {0, 5});
  need.need = &story;
  need.counted = 1;
  EXPECT_TRUE(is_by_chance(need));
  need.at = {0, 1};
  EXPECT_FALSE(is_by_chance(need));
}

TEST(WordWindow, AStoryGivesItsDiseaseToTheNameInIt) {
  auto need = window_of(endocrine, {0, 1, 2});
  need.need = &story;
  need.concepts.push_back({.term = &camps, .at = need.at});
  const TaxonomyTerm other{.kind = Kind::diagnosis, .id = "epilepsy"};
  give_way(need, window_of(other, {1}));
  ASSERT_EQ(need.concepts.size(), 1U);
  EXPECT_EQ(need.concepts.front().term, &camps);
  EXPECT_EQ(need.at, (std::vector<std::size_t>{0, 2}));
}

TEST(WordWindow, AStoryBesideANameKeepsItsWords) {
  auto need = window_of(endocrine, {0, 1});
  need.need = &story;
  give_way(need, window_of(diabetes, {4}));
  EXPECT_EQ(need.concepts.size(), 1U);
  EXPECT_EQ(need.at.size(), 2U);
}

}  // namespace
}  // namespace blakus::word_window_test

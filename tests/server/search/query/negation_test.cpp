// What is to be left out is left out, and said so; "bez" inside a name stays a name.

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::negation_test {
namespace {

TinyIndex negation_directory() {
  auto liepaja = body("liepaja", "Liepājas diabēta biedrība", {"diabetes"}, {"diabetes"});
  liepaja.national = false;
  liepaja.regions = {"liepaja"};
  return TinyIndex{{body("hml", "HML biedrība", {"cml"}, {"oncology"}),
                    body("asins", "Asins vēzis", {"leukaemia"}, {"oncology"}),
                    body("plausas", "Plaušu vēzis", {"lung-cancer"}, {"oncology"}),
                    body("diabets", "Diabēta biedrība", {"diabetes"}, {"diabetes"}), liepaja,
                    body("sports", "Diabēta sporta biedrība", {"diabetes"}, {"diabetes"})}};
}

Ids left_out(const Answer& answer) {
  Ids texts;
  for (const auto& one : answer.excluded) texts.push_back(one.term ? one.term->id : one.label);
  return texts;
}

TEST(Negation, LeavesOutTheDiseaseBehindIt) {
  const auto index = negation_directory();
  for (const auto* text :
       {"vēzis, bet ne leikēmija", "vēzis, izņemot leikēmiju", "vēzis nevis leikēmija",
        "рак, кроме лейкоза", "рак, а не лейкоз", "cancer, not leukaemia",
        "cancer except leukaemia", "cancer without leukaemia"}) {
    const auto answer = index.search(text);
    EXPECT_EQ(left_out(answer), Ids{"leukaemia"}) << text;
    for (const auto& match : answer.matches) {
      EXPECT_NE(match.organization->id, "asins") << text;
      EXPECT_NE(match.organization->id, "hml") << text;  // a kind of it
    }
  }
}

TEST(Negation, LeavesOutAPlace) {
  const auto index = negation_directory();
  const auto answer = index.search("diabēts, bet ne Liepājā");
  EXPECT_EQ(left_out(answer), Ids{"liepaja"});
  EXPECT_EQ(answer.place, "");
  for (const auto& match : answer.matches) EXPECT_NE(match.organization->id, "liepaja");
}

TEST(Negation, LeavesOutAWordOfANameAndCanTakeItBack) {
  const auto index = negation_directory();
  const auto answer = index.search("diabēta biedrība, nevis sporta");
  ASSERT_EQ(left_out(answer), Ids{"sporta"});
  EXPECT_EQ(answer.excluded.front().without, "diabēta biedrība,");
  for (const auto& match : answer.matches) EXPECT_NE(match.organization->id, "sports");
}

TEST(Negation, OfTheOnlyThingAskedForExcludesNothing) {
  const auto index = negation_directory();
  for (const auto* text : {"nav diabēts", "bez diabēta", "не диабет", "not diabetes"}) {
    const auto answer = index.search(text);
    EXPECT_EQ(left_out(answer), Ids{}) << text;
    EXPECT_GT(answer.total, 0U) << text;
  }
}

TEST(Negation, LeavesOutABodyByItsNameEvenIfItNamesTheDisease) {
  const auto index = negation_directory();
  for (const auto* text : {"diabēts, izņemot Diabēta sporta biedrība",
                           "diabēta biedrības, bet ne Diabēta sporta biedrība",
                           "diabetes without Diabēta sporta biedrība"}) {
    const auto answer = index.search(text);
    EXPECT_EQ(left_out(answer), Ids{"Diabēta sporta biedrība"}) << text;
    EXPECT_GE(answer.total, 2U) << text;
    for (const auto& match : answer.matches) EXPECT_NE(match.organization->id, "sports") << text;
  }
}

TEST(Negation, LeavesOutAKindThatIsNamedByTheOrganAlone) {
  const auto index = negation_directory();
  const auto answer = index.search("vēzis, bet ne plaušu");
  EXPECT_EQ(left_out(answer), Ids{"lung-cancer"});
  for (const auto& match : answer.matches) EXPECT_NE(match.organization->id, "plausas");
}

TEST(Negation, OfWhatSomebodyLacksLeavesNothingOut) {
  const auto index = negation_directory();
  EXPECT_EQ(left_out(index.search("mammai nav diabēta")), Ids{});
  EXPECT_EQ(left_out(index.search("bērns bez diabēta")), Ids{});
}

TEST(Negation, WhatStandsBehindButIsAskedFor) {
  const auto index = negation_directory();
  const auto answer = index.search("nevis diabēts, bet leikēmija");
  EXPECT_EQ(left_out(answer), Ids{"diabetes"});
  ASSERT_FALSE(answer.matches.empty());
  EXPECT_EQ(answer.matches.front().organization->id, "asins");
}

TEST(NearMe, IsAQuestionForThePlaceAndNoTown) {
  const auto index = negation_directory();
  for (const auto* text : {"diabēts tuvumā", "диабет рядом со мной", "diabetes near me"}) {
    const auto answer = index.search(text);
    EXPECT_TRUE(answer.asks_where) << text;
    EXPECT_EQ(answer.place, "") << text;
    EXPECT_EQ(answer.corrected.text, "") << text;
  }
  EXPECT_FALSE(index.search("diabēts tuvumā Liepājā").asks_where);
}

}  // namespace
}  // namespace blakus::negation_test

#include "server/search/rank/name_match.h"

#include <gtest/gtest.h>

#include "server/search/rank/stages.h"
#include "tests/support/search_sets.h"

namespace blakus::name_match_test {
namespace {

/// "wings whole", "wings" for a hit by some words only; in the order of the ids.
Ids named_by(TinyIndex& index, const std::string& text) {
  const auto snapshot = index.searcher().snapshot();
  Ids hits;
  for (const auto& hit : match_names(stages_of({.text = text}, snapshot).meaning, *snapshot))
    hits.push_back(snapshot->organization(hit.document)->id + (hit.whole ? " whole" : ""));
  std::ranges::sort(hits);
  return hits;
}

TinyIndex name_directory() {
  return TinyIndex{{body("wings", "Cerību spārni"), body("hope", "Cerību māja"),
                    body("diabetes", "Liepājas diabēta biedrība", {"diabetes"}, {"diabetes"})}};
}

TEST(NameMatch, TellsTheWholeNameFromAWordOfIt) {
  auto index = name_directory();
  EXPECT_EQ(named_by(index, "cerību spārni"), (Ids{"hope", "wings whole"}));
  EXPECT_EQ(named_by(index, "ceribu sparniem"), (Ids{"hope", "wings whole"}));
}

TEST(NameMatch, AsksForNoBodyByADiseaseAlone) {
  auto index = name_directory();
  EXPECT_EQ(named_by(index, "diabēts"), Ids{});
  EXPECT_EQ(named_by(index, "Liepājas diabēta biedrība"), Ids{"diabetes whole"});
}

TEST(NameMatch, FindsNobodyByWordsOfNoName) {
  auto index = name_directory();
  EXPECT_EQ(named_by(index, "migrēna"), Ids{});
}

TEST(NameMatch, KnowsWhetherOneNameHoldsAllWords) {
  auto index = name_directory();
  const auto snapshot = index.searcher().snapshot();
  EXPECT_TRUE(any_name_holds(analyze("spārni cerību"), *snapshot));
  EXPECT_FALSE(any_name_holds(analyze("spārni māja"), *snapshot));
}

}  // namespace
}  // namespace blakus::name_match_test

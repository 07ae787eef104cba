#include "server/search/rank/ranking.h"

#include <gtest/gtest.h>

#include "server/search/rank/stages.h"
#include "tests/support/search_sets.h"

namespace blakus::ranking_test {
namespace {

/// Ids of all that answer the text, the best first.
Ids ranked(TinyIndex& index, const std::string& text) {
  const auto snapshot = index.searcher().snapshot();
  const auto stages = stages_of({.text = text}, snapshot);
  std::vector<std::pair<float, std::string>> scored;
  stages.ranking.documents.for_each([&](DocumentNumber document) {
    scored.emplace_back(-stages.ranking.scores[document], snapshot->organization(document)->id);
  });
  std::ranges::sort(scored);
  Ids ids;
  for (const auto& [score, id] : scored) ids.push_back(id);
  return ids;
}

TEST(Ranking, FollowsTheClosenessOfMeaning) {
  TinyIndex index{{body("area", "Onkoloģijas fonds", {}, {"oncology"}),
                   body("cancer", "Vēža pacienti", {"cancer"}, {"oncology"}),
                   body("blood", "Asins slimnieki", {"leukaemia"}, {"oncology"}),
                   body("hml", "HML biedrība", {"cml"}, {"oncology"}),
                   body("lungs", "Plaušu vēzis", {"lung-cancer"}, {"oncology"})}};
  EXPECT_EQ(ranked(index, "leikēmija"), (Ids{"blood", "hml", "cancer", "area"}));
}

TEST(Ranking, PutsAWholeNameFirst) {
  TinyIndex index{{body("bearer", "Leikoze"), body("blood", "Asins", {"leukaemia"}, {"oncology"})}};
  const auto ids = ranked(index, "leikoze");
  ASSERT_FALSE(ids.empty());
  EXPECT_EQ(ids.front(), "bearer");
}

TEST(Ranking, CountsAFurtherThingAskedFor) {
  auto camps = body("with-camps", "Diabēta nometnes", {"diabetes"}, {"diabetes"});
  camps.services = {"camps"};
  TinyIndex index{{body("plain", "Biedrība", {"diabetes"}, {"diabetes"}), camps}};
  EXPECT_EQ(ranked(index, "diabēts nometne"), (Ids{"with-camps", "plain"}));
}

TEST(Ranking, KeepsWhoIsAskedForByName) {
  TinyIndex index{{body("wings", "Cerību spārni"), body("house", "Cerību māja")}};
  const auto snapshot = index.searcher().snapshot();
  const auto stages = stages_of({.text = "cerību spārni"}, snapshot);
  EXPECT_EQ(ids_in(stages.ranking.named, *snapshot), Ids{"wings"});
}

}  // namespace
}  // namespace blakus::ranking_test

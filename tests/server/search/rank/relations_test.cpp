#include "server/search/rank/relations.h"

#include <gtest/gtest.h>

#include "tests/support/search_sets.h"

namespace blakus::relations_test {
namespace {

TinyIndex cancer_bodies() {
  auto umbrella = body("everyone", "Visu pacientu apvienība");
  umbrella.type = "umbrella";
  return TinyIndex{{body("hml", "HML biedrība", {"cml"}, {"oncology"}),
                    body("blood", "Asins vēzis", {"leukaemia"}, {"oncology"}),
                    body("cancer", "Vēža pacienti", {"cancer"}, {"oncology"}),
                    body("lungs", "Plaušu vēzis", {"lung-cancer"}, {"oncology"}),
                    body("area", "Onkoloģijas fonds", {}, {"oncology"}), umbrella}};
}

/// "concept_: blood" and so on, the weightiest first; relations with nobody left out.
Ids relations_to(const std::string& diagnosis, const Snapshot& snapshot) {
  Ids lines;
  for (const auto& relation : snapshot.relations().to(*snapshot.term(Kind::diagnosis, diagnosis)))
    for (const auto& id : ids_in(*relation.documents, snapshot))
      lines.push_back(std::string(reason_names[static_cast<std::size_t>(relation.reason)]) + ": " +
                      id);
  return lines;
}

TEST(Relations, StandInTheOrderOfCloseness) {
  auto index = cancer_bodies();
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(relations_to("leukaemia", *snapshot),
            (Ids{"concept: blood", "narrower: hml", "broader: cancer", "whole_area: cancer",
                 "whole_area: area"}));
}

TEST(Relations, NeverLeadToAnotherKindOfTheSameThing) {
  auto index = cancer_bodies();
  const auto snapshot = index.searcher().snapshot();
  for (const auto& line : relations_to("cml", *snapshot)) EXPECT_EQ(line.find("lungs"), line.npos);
}

TEST(Relations, GrowWeakerWithEachStepUp) {
  auto index = cancer_bodies();
  const auto snapshot = index.searcher().snapshot();
  float last = 1000;
  for (const auto& relation : snapshot->relations().to(*snapshot->term(Kind::diagnosis, "cml"))) {
    EXPECT_LE(relation.weight, last);
    last = relation.weight;
  }
}

}  // namespace
}  // namespace blakus::relations_test

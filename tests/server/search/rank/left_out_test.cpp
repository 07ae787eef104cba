#include "server/search/rank/left_out.h"

#include <gtest/gtest.h>

#include "server/search/rank/stages.h"
#include "tests/support/search_sets.h"

namespace blakus::left_out_test {
namespace {

Ids left_out_by(TinyIndex& index, const std::string& text) {
  const auto snapshot = index.searcher().snapshot();
  return ids_in(bodies_left_out(stages_of({.text = text}, snapshot).meaning, *snapshot), *snapshot);
}

TEST(LeftOut, IsADiseaseWithAllItsKinds) {
  TinyIndex index{{body("hml", "HML", {"cml"}, {"oncology"}),
                   body("blood", "Asins vēzis", {"leukaemia"}, {"oncology"}),
                   body("all", "Visi vēži", {"cancer", "leukaemia"}, {"oncology"}),
                   body("lungs", "Plaušas", {"lung-cancer"}, {"oncology"})}};
  EXPECT_EQ(left_out_by(index, "vēzis, bet ne leikēmija"), (Ids{"blood", "hml"}));
}

TEST(LeftOut, IsAPlaceButNoNationwideBody) {
  auto branch = body("branch", "Latvijas diabēta biedrība", {"diabetes"}, {"diabetes"});
  branch.regions = {"liepaja"};
  TinyIndex index{{local_body("liepaja", {"liepaja"}, {"diabetes"}),
                   local_body("rezekne", {"rezekne"}, {"diabetes"}), branch}};
  EXPECT_EQ(left_out_by(index, "diabēts, bet ne Liepājā"), Ids{"liepaja"});
}

TEST(LeftOut, IsNobodyWhereNothingIsExcluded) {
  TinyIndex index{{body("hml", "HML", {"cml"}, {"oncology"})}};
  EXPECT_EQ(left_out_by(index, "leikēmija"), Ids{});
}

}  // namespace
}  // namespace blakus::left_out_test

#include "server/search/index/hierarchy.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::hierarchy_test {
namespace {

TEST(Hierarchy, GoesUpToTheNearestBroaderConditionFirst) {
  const auto terms = small_vocabulary();
  const Hierarchy hierarchy{terms};
  EXPECT_EQ(hierarchy.broader(Kind::diagnosis, "cml"), (Ids{"leukaemia", "cancer"}));
  EXPECT_EQ(hierarchy.broader(Kind::diagnosis, "cancer"), Ids{});
  EXPECT_EQ(hierarchy.broader(Kind::diagnosis, "unheard-of"), Ids{});
}

TEST(Hierarchy, GoesDownToAnyDepth) {
  const auto terms = small_vocabulary();
  const Hierarchy hierarchy{terms};
  EXPECT_EQ(hierarchy.children(Kind::diagnosis, "cancer"), (Ids{"leukaemia", "lung-cancer"}));
  auto narrower = hierarchy.narrower(Kind::diagnosis, "cancer");
  std::ranges::sort(narrower);
  EXPECT_EQ(narrower, (Ids{"cml", "leukaemia", "lung-cancer"}));
}

TEST(Hierarchy, KnowsWhatLiesAroundATown) {
  const auto terms = small_vocabulary();
  const Hierarchy hierarchy{terms};
  const auto& around = hierarchy.surroundings("kuldiga");
  EXPECT_EQ(around.here, Ids{"kuldiga"});
  EXPECT_EQ(around.municipality, (Ids{"kuldigas-novads", "skrundas-novads-2009"}));
  EXPECT_EQ(around.wider, Ids{"kurzeme"});
  EXPECT_EQ(around.near, Ids{"liepaja"});  // the rest of the planning region, no place twice
}

TEST(Hierarchy, HasNothingAroundWhatIsNoRegion) {
  const auto terms = small_vocabulary();
  EXPECT_EQ(Hierarchy{terms}.surroundings("cancer").here, Ids{});
}

}  // namespace
}  // namespace blakus::hierarchy_test

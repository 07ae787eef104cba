#include "core/catalog/circles.h"

#include <gtest/gtest.h>

namespace blakus {
namespace {

TEST(Circles, AreFoundWithoutWhatLeadsToThemOrFromThem) {
  using Found = std::set<std::string>;
  EXPECT_EQ(in_circles({}), Found{});
  EXPECT_EQ(in_circles({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}}), Found{});
  EXPECT_EQ(in_circles({{"a", {"a"}}}), Found{"a"});
  EXPECT_EQ(in_circles({{"a", {"b", "x"}}, {"b", {"a"}}, {"c", {"a"}}, {"x", {"y"}}}),
            (Found{"a", "b"}));
}

}  // namespace
}  // namespace blakus

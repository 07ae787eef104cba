#include "core/catalog/cycles.h"

#include <gtest/gtest.h>

namespace blakus::cycles_test {
namespace {

TEST(Circles, AreFoundWithoutWhatLeadsToThemOrFromThem) {
  using Found = std::set<std::string>;
  EXPECT_EQ(in_cycles({}), Found{});
  EXPECT_EQ(in_cycles({{"a", {"b", "c"}}, {"b", {"d"}}, {"c", {"d"}}}), Found{});
  EXPECT_EQ(in_cycles({{"a", {"a"}}}), Found{"a"});
  EXPECT_EQ(in_cycles({{"a", {"b", "x"}}, {"b", {"a"}}, {"c", {"a"}}, {"x", {"y"}}}),
            (Found{"a", "b"}));
}

}  // namespace
}  // namespace blakus::cycles_test

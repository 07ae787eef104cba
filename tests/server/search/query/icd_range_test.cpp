#include "server/search/query/icd_range.h"

#include <gtest/gtest.h>

namespace blakus::icd_range_test {
namespace {

TEST(IcdRange, HoldsTheCodesBetweenItsBounds) {
  const IcdRange range{"M80-M82"};
  for (const auto* code : {"m80", "m81", "m81.5", "m82.9"}) EXPECT_TRUE(range.holds(code)) << code;
  for (const auto* code : {"m79", "m83", "l81", "c81"}) EXPECT_FALSE(range.holds(code)) << code;
  EXPECT_FALSE(IcdRange{"C92.1"}.holds("c92"));
  EXPECT_TRUE(IcdRange{"C34"}.holds("c34.1"));
  EXPECT_EQ(range.breadth(), 2);
}

}  // namespace
}  // namespace blakus::icd_range_test

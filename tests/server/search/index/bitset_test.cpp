#include "server/search/index/bitset.h"

#include <gtest/gtest.h>

namespace blakus::bitset_test {
namespace {

using Numbers = std::vector<DocumentNumber>;

Bitset set_of(const Numbers& numbers) {
  Bitset set{5000};
  for (const auto number : numbers) set.insert(number);
  return set;
}

Numbers numbers_in(const Bitset& set) {
  Numbers numbers;
  set.for_each([&](DocumentNumber number) { numbers.push_back(number); });
  return numbers;
}

TEST(Bitset, HoldsWhatWasInsertedInOrder) {
  auto set = set_of({4999, 1, 64, 63});
  EXPECT_EQ(numbers_in(set), (Numbers{1, 63, 64, 4999}));
  EXPECT_EQ(set.count(), 4U);
  set.erase(64);
  set.erase(2);
  EXPECT_FALSE(set.contains(64));
  EXPECT_FALSE(set.contains(1'000'000));  // beyond its room
  EXPECT_TRUE(set_of({}).empty());
}

TEST(Bitset, JoinsIntersectsAndSubtracts) {
  const auto few = set_of({1, 64, 200});
  const auto others = set_of({64, 200, 4000});
  auto set = few;
  EXPECT_EQ(numbers_in(set |= others), (Numbers{1, 64, 200, 4000}));
  EXPECT_EQ(numbers_in(set &= others), (Numbers{64, 200, 4000}));
  EXPECT_EQ(numbers_in(set -= few), Numbers{4000});
  EXPECT_EQ(count_of_both(few, others), 2U);
}

TEST(Bitset, CountsTheOverlapOfFewAndOfManyAlike) {
  Bitset many{5000};
  for (DocumentNumber number = 1; number < 5000; number += 3) many.insert(number);
  for (const auto& set : {set_of({}), set_of({1, 4, 4999}), many}) {
    const Overlap overlap{set};
    for (const auto& other : {set_of({1, 2, 3, 4}), many, set_of({})})
      EXPECT_EQ(overlap.with(other), count_of_both(set, other));
  }
}

}  // namespace
}  // namespace blakus::bitset_test

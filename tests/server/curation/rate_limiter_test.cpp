#include "server/curation/rate_limiter.h"

#include <gtest/gtest.h>

namespace blakus::rate_limiter_test {
namespace {

TEST(RateLimiter, TakesSoManyInAWindowOfEachSender) {
  RateLimiter limiter{2, 60};
  EXPECT_EQ(limiter.take("one", 100), 0);
  EXPECT_EQ(limiter.take("one", 110), 0);
  EXPECT_EQ(limiter.take("one", 120), 40) << "until the first is forgotten";
  EXPECT_EQ(limiter.take("other", 120), 0);
  EXPECT_EQ(limiter.take("one", 160), 0);
  EXPECT_EQ(limiter.take("one", 161), 9);
}

TEST(RateLimiter, CountsAnewAfterForgettingAndNoOlderTimesTwice) {
  RateLimiter limiter{2, 60};
  limiter.take("one", 100);
  limiter.take("one", 101);
  limiter.forget("one");
  EXPECT_EQ(limiter.take("one", 130), 0);
  EXPECT_EQ(limiter.take("one", 131), 0);
  EXPECT_GT(limiter.take("one", 165), 0) << "the forgotten times take none of the new ones away";
  EXPECT_EQ(limiter.take("one", 190), 0);
}

}  // namespace
}  // namespace blakus::rate_limiter_test

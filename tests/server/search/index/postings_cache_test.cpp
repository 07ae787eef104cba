#include "server/search/index/postings_cache.h"

#include <vector>

#include <gtest/gtest.h>

namespace blakus::postings_cache_test {
namespace {

PostingList list_of(std::size_t documents) {
  return std::make_shared<const std::vector<Posting>>(documents);
}

TEST(PostingsCache, GiveBackTheVeryList) {
  PostingsCache kept{1'000'000};
  const auto list = list_of(3);
  kept.keep("Sdiabet", list);
  EXPECT_EQ(kept.find("Sdiabet"), list);
  EXPECT_EQ(kept.find("Sdiabe"), nullptr);
}

TEST(PostingsCache, LeaveNoTraceOfWordsThatStandNowhere) {
  PostingsCache kept{1'000'000};
  kept.keep("Szxqwv", list_of(0));
  EXPECT_EQ(kept.find("Szxqwv"), nullptr);
}

TEST(PostingsCache, KeepNoMoreThanTheirRoom) {
  PostingsCache kept{10 * sizeof(Posting)};
  kept.keep("first", list_of(8));
  kept.keep("second", list_of(8));
  EXPECT_NE(kept.find("first"), nullptr);
  EXPECT_EQ(kept.find("second"), nullptr);
  kept.keep("first", list_of(10));  // its own room counts as free
  EXPECT_EQ(kept.find("first")->size(), 10U);
}

}  // namespace
}  // namespace blakus::postings_cache_test

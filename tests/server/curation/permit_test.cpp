#include "server/curation/permit.h"

#include <atomic>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace blakus::permit_test {
namespace {

constexpr std::chrono::milliseconds long_enough{60'000};  // nothing here waits so long

TEST(Permit, IsRefusedAtOnceToWhoDoesNotWait) {
  PermitPool pool{1};
  const Permit first{pool};
  EXPECT_TRUE(first.acquired());
  EXPECT_FALSE(Permit(pool).acquired());
}

TEST(Permit, GoesBackAtTheEnd) {
  PermitPool pool{1};
  { const Permit first{pool}; }
  EXPECT_TRUE(Permit(pool).acquired());
}

TEST(Permit, IsGivenInTheOrderInWhichThreadsCame) {
  PermitPool pool{1};
  std::vector<int> order;
  std::vector<std::thread> threads;
  ASSERT_TRUE(pool.take({}));
  for (std::size_t number = 0; number < 5; ++number) {
    threads.emplace_back([&, number] {
      if (!pool.take(long_enough)) return;
      order.push_back(static_cast<int>(number));  // one holds the permit at a time
      pool.give_back();
    });
    while (pool.waiting() <= number) std::this_thread::yield();
  }
  pool.give_back();
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(order, (std::vector{0, 1, 2, 3, 4}));
}

TEST(Permit, IsNotLostWithWhoGaveUpWaiting) {
  PermitPool pool{1};
  ASSERT_TRUE(pool.take({}));
  EXPECT_FALSE(pool.take(std::chrono::milliseconds{1}));
  EXPECT_EQ(pool.waiting(), 0U);
  pool.give_back();
  EXPECT_TRUE(pool.take({}));
}

}  // namespace
}  // namespace blakus::permit_test

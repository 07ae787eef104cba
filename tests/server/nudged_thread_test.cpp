#include "server/nudged_thread.h"

#include <atomic>

#include <gtest/gtest.h>

namespace blakus {
namespace {

using namespace std::chrono_literals;

void wait_for(const std::atomic<int>& value, int wanted) {
  for (int steps = 0; value < wanted && steps < 5'000; ++steps) std::this_thread::sleep_for(1ms);
}

TEST(NudgedThread, WorksAtOnceAndAfterEverySleep) {
  std::atomic<int> done = 0;
  const NudgedThread thread{[&] {
    ++done;
    return 1ms;
  }};
  wait_for(done, 3);
  EXPECT_GE(done, 3);
}

TEST(NudgedThread, SleepsUntilItIsNudged) {
  std::atomic<int> done = 0;
  NudgedThread thread{[&] {
    ++done;
    return 1h;
  }};
  wait_for(done, 1);
  std::this_thread::sleep_for(20ms);
  EXPECT_EQ(done, 1);
  thread.nudge();
  wait_for(done, 2);
  EXPECT_EQ(done, 2);
}

TEST(NudgedThread, WorksAgainAfterANudgeDuringTheWork) {
  std::atomic<int> begun = 0;
  std::atomic<bool> nudged = false;
  NudgedThread thread{[&] {
    ++begun;
    while (!nudged) std::this_thread::sleep_for(1ms);
    return 1h;
  }};
  wait_for(begun, 1);
  thread.nudge();
  nudged = true;
  wait_for(begun, 2);
  EXPECT_EQ(begun, 2);
}

TEST(NudgedThread, EndsInThePauseOfItsWork) {
  std::atomic<int> paused = 0;
  std::atomic<bool> cut_short = false;
  {
    NudgedThread* self = nullptr;
    std::atomic<bool> known = false;
    NudgedThread thread{[&] {
      while (!known) std::this_thread::sleep_for(1ms);
      ++paused;
      cut_short = !self->pause(1h);
      return 1h;
    }};
    self = &thread;
    known = true;
    wait_for(paused, 1);
  }
  EXPECT_TRUE(cut_short);
}

}  // namespace
}  // namespace blakus

#include "server/periodic_worker.h"

#include <atomic>

#include <gtest/gtest.h>

namespace blakus::periodic_worker_test {
namespace {

using namespace std::chrono_literals;

void wait_for(const std::atomic<int>& value, int wanted) {
  for (int steps = 0; value < wanted && steps < 5'000; ++steps) std::this_thread::sleep_for(1ms);
}

TEST(PeriodicWorker, WorksAtOnceAndAfterEverySleep) {
  std::atomic<int> done = 0;
  const PeriodicWorker thread{[&] {
    ++done;
    return 1ms;
  }};
  wait_for(done, 3);
  EXPECT_GE(done, 3);
}

TEST(PeriodicWorker, SleepsUntilItIsNudged) {
  std::atomic<int> done = 0;
  PeriodicWorker thread{[&] {
    ++done;
    return 1h;
  }};
  wait_for(done, 1);
  std::this_thread::sleep_for(20ms);
  EXPECT_EQ(done, 1);
  thread.wake();
  wait_for(done, 2);
  EXPECT_EQ(done, 2);
}

TEST(PeriodicWorker, WorksAgainAfterANudgeDuringTheWork) {
  std::atomic<int> begun = 0;
  std::atomic<bool> woken = false;
  PeriodicWorker thread{[&] {
    ++begun;
    while (!woken) std::this_thread::sleep_for(1ms);
    return 1h;
  }};
  wait_for(begun, 1);
  thread.wake();
  woken = true;
  wait_for(begun, 2);
  EXPECT_EQ(begun, 2);
}

TEST(PeriodicWorker, EndsInThePauseOfItsWork) {
  std::atomic<int> paused = 0;
  std::atomic<bool> cut_short = false;
  {
    PeriodicWorker* self = nullptr;
    std::atomic<bool> known = false;
    PeriodicWorker thread{[&] {
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
}  // namespace blakus::periodic_worker_test

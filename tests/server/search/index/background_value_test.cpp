#include "server/search/index/background_value.h"

#include <thread>

#include <gtest/gtest.h>

namespace blakus::background_value_test {
namespace {

TEST(BackgroundValue, LetsSoManyWaitAndTellsOthersToComeAgain) {
  std::promise<int> made;
  const BackgroundValue<int> value{[&] { return made.get_future().get(); }};
  int found = 0;
  std::thread first{[&] { found = value.get_unless_crowded(1); }};
  while (value.waiting() == 0) std::this_thread::yield();
  EXPECT_THROW(value.get_unless_crowded(1), StillLoading);
  EXPECT_FALSE(value.ready());
  made.set_value(26);
  first.join();
  EXPECT_EQ(found, 26);
  EXPECT_EQ(value.get_unless_crowded(0), 26) << "nobody waits for what is there";
  EXPECT_EQ(value.waiting(), 0);
}

}  // namespace
}  // namespace blakus::background_value_test

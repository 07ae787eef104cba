#include "core/text/day.h"

#include <gtest/gtest.h>

namespace blakus::day_test {
namespace {

TEST(Day, IsReadFromAWholeIsoDateAlone) {
  using std::chrono::February, std::chrono::year;
  EXPECT_EQ(day_in("2024-02-29"), year{2024} / February / 29);
  for (const auto* text : {"2025-02-29", "2026-13-01", "2026-00-10", "2026-11", "2026-11-2",
                           "2026-11-211", "2026/11/21", "+026-11-21", "nonsense!!", ""})
    EXPECT_FALSE(day_in(text)) << text;
}

TEST(Day, IsWrittenAsItIsRead) {
  for (const auto* text : {"2026-11-21", "0800-01-01", "2024-02-29"})
    EXPECT_EQ(iso_text(day_in(text).value()), text);
}

TEST(Day, GoesBackWholeMonths) {
  const struct {
    const char* day;
    int months;
    const char* before;
  } cases[] = {
      {"2026-11-21", 12, "2025-11-21"},
      {"2026-08-31", 6, "2026-02-28"},
      {"2024-08-31", 6, "2024-02-29"},
      {"2026-03-01", 18, "2024-09-01"},
      {"2026-11", 1, ""},
      {"nonsense!!", 1, ""},
  };
  for (const auto& c : cases) EXPECT_EQ(months_before(c.day, c.months), c.before) << c.day;
}

TEST(Day, GoesOnWholeMonths) {
  EXPECT_EQ(iso_text(months_after(day_in("2028-02-29").value(), 12)), "2029-02-28");
  EXPECT_EQ(iso_text(months_after(day_in("2026-11-30").value(), 3)), "2027-02-28");
}

TEST(Moment, IsReadAsItIsWritten) {
  const auto moment = moment_in("2026-11-21T10:00:00Z");
  ASSERT_TRUE(moment);
  EXPECT_EQ(moment->time_since_epoch().count(), 1'795'255'200);
  for (const auto* text : {"2026-11-21T24:00:00Z", "2026-11-21T10:60:00Z", "2026-11-31T10:00:00Z",
                           "2026-11-21 10:00:00Z", "2026-11-21T10:00:00", "2026-11-21", ""})
    EXPECT_FALSE(moment_in(text)) << text;
}

TEST(Day, OfAMomentIsThatOfUtc) {
  EXPECT_EQ(iso_time(1'795'255'200), "2026-11-21T10:00:00Z");
  EXPECT_EQ(iso_date(1'795'255'200), "2026-11-21");
}

}  // namespace
}  // namespace blakus::day_test

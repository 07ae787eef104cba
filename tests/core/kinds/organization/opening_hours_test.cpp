// Moments are fixed; the hours are invented.

#include "core/kinds/organization/opening_hours.h"

#include <gtest/gtest.h>

#include "core/kinds/organization/holidays.h"
#include "core/kinds/organization/open_state.h"
#include "core/text/day.h"

namespace blakus::opening_hours_test {
namespace {

using Hours = std::vector<OpeningHours>;

const OpeningHours workdays{
    .days = {"mo", "tu", "we", "th", "fr"}, .opens = "10:00", .closes = "17:00"};

OpenState state(const Hours& hours, const char* utc) {
  return open_state(hours, latvian_time(moment_in(utc)->time_since_epoch().count()));
}
OpenState open_until(const char* time) {
  return {.openness = Openness::open, .time = time};
}
OpenState opens_at(const char* time) {
  return {.openness = Openness::opens_later, .time = time};
}
constexpr auto closed = Openness::closed;

TEST(OpeningHours, FollowTheClockInLatviaOverBothChangesOfIt) {
  // Winter time, UTC+2, to 2026-03-29 01:00 UTC; then summer time, UTC+3, to 2026-10-25 01:00 UTC.
  EXPECT_EQ(state({workdays}, "2026-03-27T14:59:00Z"), open_until("17:00"));
  EXPECT_EQ(state({workdays}, "2026-03-27T15:00:00Z").openness, closed);
  EXPECT_EQ(state({workdays}, "2026-03-30T13:59:00Z"), open_until("17:00"));
  EXPECT_EQ(state({workdays}, "2026-03-30T14:00:00Z").openness, closed);
  EXPECT_EQ(state({workdays}, "2026-10-23T06:59:00Z"), opens_at("10:00"));
  EXPECT_EQ(state({workdays}, "2026-10-23T07:00:00Z"), open_until("17:00"));
  EXPECT_EQ(state({workdays}, "2026-10-26T07:00:00Z"), opens_at("10:00"));
  EXPECT_EQ(state({workdays}, "2026-10-26T08:00:00Z"), open_until("17:00"));
}

TEST(OpeningHours, OfTheNightOfTheChangeAreThoseOfTheLocalDay) {
  const Hours sundays{{.days = {"su"}, .opens = "00:00", .closes = "24:00"}};
  EXPECT_EQ(state(sundays, "2026-10-24T21:30:00Z"), open_until("24:00")) << "Sunday 00:30";
  EXPECT_EQ(state(sundays, "2026-10-25T21:59:00Z"), open_until("24:00")) << "Sunday 23:59";
  EXPECT_EQ(state(sundays, "2026-10-25T22:00:00Z").openness, closed) << "Monday";
}

TEST(OpeningHours, SayNothingOfAHolidayUnlessALineDoes) {
  const char* st_johns_day = "2026-06-24T09:00:00Z";  // a Wednesday
  EXPECT_EQ(state({workdays}, st_johns_day), OpenState{});
  EXPECT_EQ(state({workdays, {.days = {"ph"}}}, st_johns_day).openness, closed);
  EXPECT_EQ(state({workdays, {.days = {"ph"}, .opens = "11:00", .closes = "15:00"}}, st_johns_day),
            open_until("15:00"));
  EXPECT_EQ(state({workdays}, "2026-05-04T09:00:00Z"), OpenState{}) << "4 May, a Monday";
}

TEST(OpeningHours, OfOneDateGoBeforeItsWeekday) {
  const Hours hours{workdays, {.date = "2026-12-01"}};
  EXPECT_EQ(state(hours, "2026-12-01T09:00:00Z").openness, closed);
  EXPECT_EQ(state(hours, "2026-12-08T09:00:00Z"), open_until("17:00"));
  EXPECT_EQ(state(hours, "2026-12-05T09:00:00Z").openness, closed) << "Saturday";
}

TEST(OpeningHours, ByArrangementAreNeitherOpenNorClosed) {
  EXPECT_EQ(state({{.by_arrangement = true}}, "2026-12-01T09:00:00Z").openness,
            Openness::by_arrangement);
  EXPECT_EQ(
      state({workdays, {.days = {"sa"}, .by_arrangement = true}}, "2026-12-05T09:00:00Z").openness,
      Openness::by_arrangement);
  EXPECT_EQ(state({}, "2026-12-01T09:00:00Z"), OpenState{}) << "not known is not closed";
}

TEST(OpeningHours, WithABreakSayWhenItEnds) {
  const Hours hours{{.days = {"tu"}, .opens = "10:00", .closes = "12:00"},
                    {.days = {"tu"}, .opens = "13:00", .closes = "16:00"}};
  EXPECT_EQ(state(hours, "2026-12-01T09:59:00Z"), open_until("12:00"));
  EXPECT_EQ(state(hours, "2026-12-01T10:00:00Z"), opens_at("13:00"));
}

TEST(OpeningHours, TellWhatIsWrongWithALine) {
  EXPECT_FALSE(fault_of(workdays));
  EXPECT_FALSE(fault_of({.by_arrangement = true}));
  EXPECT_FALSE(fault_of({.date = "2026-12-24"})) << "closed that day";
  EXPECT_EQ(fault_of({.opens = "10:00", .closes = "17:00"})->key, "days");
  EXPECT_EQ(fault_of({.days = {"mo"}, .date = "2026-12-24"})->key, "date");
  EXPECT_EQ(fault_of({.date = "2026-12"})->key, "date");
  EXPECT_EQ(fault_of({.days = {"mo"}, .opens = "10:00"})->key, "closes");
  EXPECT_EQ(fault_of({.days = {"mo"}, .opens = "22:00", .closes = "06:00"})->key, "closes");
  EXPECT_EQ(
      fault_of({.days = {"mo"}, .opens = "10:00", .closes = "12:00", .by_arrangement = true})->key,
      "by_arrangement");
}

TEST(Holidays, AreThoseOfTheLaw) {
  for (const auto* day :
       {"2026-01-01", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-04",
        "2026-05-10", "2026-05-24", "2026-06-23", "2026-06-24", "2026-11-18", "2026-12-24",
        "2026-12-25", "2026-12-26", "2026-12-31", "2025-04-18", "2025-04-21", "2027-03-26"})
    EXPECT_TRUE(is_public_holiday(*day_in(day))) << day;
  for (const auto* day : {"2026-01-02", "2026-04-07", "2026-05-05", "2026-11-19", "2026-12-30"})
    EXPECT_FALSE(is_public_holiday(*day_in(day))) << day;
}

TEST(Holidays, ThatFallOnAWeekendAreMovedToMonday) {
  for (const auto* day : {"2024-05-06", "2025-05-05", "2023-11-20", "2029-11-19"})
    EXPECT_TRUE(is_public_holiday(*day_in(day))) << day;
  for (const auto* day : {"2024-05-07", "2024-11-19", "2023-11-21", "2024-06-25"})
    EXPECT_FALSE(is_public_holiday(*day_in(day))) << day;
}

TEST(Holidays, KnowEaster) {
  const struct {
    int year;
    const char* easter;
  } cases[] = {{2024, "2024-03-31"}, {2025, "2025-04-20"}, {2026, "2026-04-05"},
               {2027, "2027-03-28"}, {2038, "2038-04-25"}, {2285, "2285-03-22"}};
  for (const auto& c : cases)
    EXPECT_EQ(iso_text(easter_of(std::chrono::year{c.year})), c.easter) << c.year;
}

}  // namespace
}  // namespace blakus::opening_hours_test

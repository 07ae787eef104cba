#include "core/kinds/event/occurrences.h"

#include <gtest/gtest.h>

namespace blakus::occurrences_test {
namespace {

/// Invented: each second Tuesday of the month at half past five.
Event group() {
  Event event;
  event.id = "grupa";
  event.date = "2026-01-13";
  event.start_time = "17:30";
  event.repeats.every = "month_weekday";
  event.repeats.until = "2027-04-30";
  return event;
}

std::vector<std::string> days_of(const Event& event, const std::string& from, std::size_t limit) {
  std::vector<std::string> days;
  for (const auto& one : occurrences(event, from, limit)) days.push_back(one.day);
  return days;
}

using Days = std::vector<std::string>;

TEST(Occurrences, AreTheSameWeekdayOfEachMonth) {
  EXPECT_EQ(days_of(group(), "2026-11-21", 5),
            (Days{"2026-12-08", "2027-01-12", "2027-02-09", "2027-03-09", "2027-04-13"}));
  EXPECT_EQ(days_of(group(), "2027-04-14", 5), Days{});
}

TEST(Occurrences, AreTheLastWeekdayOfEachMonth) {
  auto event = group();
  event.date = "2026-01-27";
  event.repeats.every = "month_last_weekday";
  EXPECT_EQ(days_of(event, "2026-03-01", 2), (Days{"2026-03-31", "2026-04-28"}));
}

TEST(Occurrences, LeaveOutMonthsWithoutAFifthOne) {
  auto event = group();
  event.date = "2026-01-29";  // the fifth Thursday
  EXPECT_EQ(days_of(event, "2026-02-01", 2), (Days{"2026-04-30", "2026-07-30"}));
}

TEST(Occurrences, ComeEachSecondWeek) {
  auto event = group();
  event.repeats.every = "week";
  event.repeats.interval = 2;
  EXPECT_EQ(days_of(event, "2026-01-01", 3), (Days{"2026-01-13", "2026-01-27", "2026-02-10"}));
}

TEST(Occurrences, SayWhatWasCancelledAndMoved) {
  auto event = group();
  event.repeats.cancelled = {"2026-12-08"};
  event.repeats.moved = {{.from = "2027-01-12", .to = "2027-01-19", .start_time = "18:00"}};
  const auto found = occurrences(event, "2026-11-21", 2);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].cancelled);
  EXPECT_EQ(found[1], (Occurrence{.day = "2027-01-19",
                                  .start_time = "18:00",
                                  .moved_from = "2027-01-12",
                                  .cancelled = false}));
  EXPECT_EQ(next_day(event, "2026-11-21"), "2027-01-19");
  EXPECT_EQ(last_day_before(event, "2026-11-21"), "2026-11-10");
}

TEST(Occurrences, OfASingleEventAreItsDateUntilItIsOver) {
  Event event;
  event.date = "2026-11-20";
  EXPECT_EQ(next_day(event, "2026-11-21"), "");
  event.end_date = "2026-11-22";
  EXPECT_EQ(next_day(event, "2026-11-21"), "2026-11-20");
  event.end_date.clear();
  event.date = "2026-11";
  EXPECT_EQ(next_day(event, "2026-11-21"), "2026-11");
  event.date = "2025";
  EXPECT_EQ(next_day(event, "2026-11-21"), "");
}

TEST(Occurrences, OfARuleWithoutEndAreLimited) {
  auto event = group();
  event.repeats.every = "week";
  event.repeats.interval = 2'000'000'000;
  event.repeats.until.clear();
  EXPECT_LE(occurrences(event, "", 100'000).size(), most_occurrences);
}

}  // namespace
}  // namespace blakus::occurrences_test

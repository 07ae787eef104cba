#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus {
namespace {

Event event(const std::string& id, const std::string& date) {
  return {.id = id,
          .title = {.lv = "Tikšanās; " + id + ", visiem"},
          .date = date,
          .place = "Parauga iela 1, Rīga",
          .organization_id = "aura",
          .url = "https://example.lv/" + id};
}

/// The day is 2026-11-21.
SmallSite site() {
  return SmallSite{{body("aura", "Aura", {"leukaemia"}, {"oncology"})},
                   {event("bijusi", "2026-11-20"), event("sodien", "2026-11-21"),
                    event("menesi", "2026-12"), event("gads", "2025")}};
}

TEST(Events, StandBelowTheResultsUntilTheirDayIsOver) {
  const auto small = site();
  const auto html = small.html("/", {{"q", "leikēmija"}});
  EXPECT_TRUE(holds(html, "Gaidāmie pasākumi"));
  EXPECT_TRUE(holds(html, "Tikšanās; sodien"));
  EXPECT_TRUE(holds(html, "Tikšanās; menesi"));
  EXPECT_FALSE(holds(html, "Tikšanās; bijusi"));
  EXPECT_FALSE(holds(html, "Tikšanās; gads"));
  EXPECT_FALSE(holds(small.html("/", {{"q", "qqqq zzzz"}}), "Gaidāmie pasākumi"));
}

TEST(Events, GiveACalendarFileWhereTheDayIsKnown) {
  const auto small = site();
  const auto html = small.html("/", {{"q", "leikēmija"}}, Language::ru);
  EXPECT_TRUE(holds(html, "/ru/events/sodien.ics"));
  EXPECT_FALSE(holds(html, "/events/menesi.ics"));
  const auto file = small.reply("/events/sodien.ics");
  EXPECT_EQ(file.status, 200);
  EXPECT_EQ(file.content_type, "text/calendar; charset=utf-8");
  EXPECT_TRUE(holds(file.body, "BEGIN:VEVENT\r\n"));
  EXPECT_TRUE(holds(file.body, "DTSTART;VALUE=DATE:20261121\r\n")) << file.body;
  EXPECT_TRUE(holds(file.body, "SUMMARY:Tikšanās\\; sodien\\, visiem\r\n")) << file.body;
  EXPECT_EQ(small.reply("/events/menesi.ics").status, 404);
  EXPECT_EQ(small.reply("/events/nav.ics").status, 404);
}

}  // namespace
}  // namespace blakus

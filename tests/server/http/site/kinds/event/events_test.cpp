#include <memory>

#include <gtest/gtest.h>
#include <libical/ical.h>

#include "core/kinds/event/occurrences.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::events_test {
namespace {

Event event(const std::string& id, const std::string& date) {
  Event one;
  one.id = id;
  one.title.lv = "Tikšanās; " + id + ", visiem";
  one.date = date;
  one.place = "Parauga iela 1, Rīga";
  one.organization_id = "aura";
  one.url = "https://example.lv/" + id;
  return one;
}

/// Each Sunday at noon, over both changes of the clock; one cancelled, one moved.
Event group() {
  auto one = event("grupa", "2026-09-06");
  one.title.lv = "Ļoti garš nosaukums ar garumzīmēm āēīū āēīū āēīū āēīū āēīū āēīū āēīū āēīū āēīū";
  one.start_time = "12:00";
  one.end_time = "13:30";
  one.repeats.every = "week";
  one.repeats.until = "2027-04-25";
  one.repeats.cancelled = {"2026-12-27"};
  one.repeats.moved = {{.from = "2027-01-03", .to = "2027-01-10", .start_time = "15:00"}};
  one.version = 3;
  one.changed = "2026-11-01";
  return one;
}

/// The day is 2026-11-21.
SmallSite site() {
  auto cancelled = event("atcelts", "2026-12-01");
  cancelled.status = "cancelled";
  return SmallSite{{body("aura", "Aura", {"leukaemia"}, {"oncology"})},
                   {event("bijusi", "2026-11-20"), event("sodien", "2026-11-21"),
                    event("menesi", "2026-12"), event("gads", "2025"), group(), cancelled}};
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
  EXPECT_TRUE(holds(file.body, "UID:sodien@blakus\r\n"));
  EXPECT_EQ(small.reply("/events/menesi.ics").status, 404);
  EXPECT_EQ(small.reply("/events/nav.ics").status, 404);
}

TEST(Events, SayInCalendarsWhatWasCancelledAndWhichChangeItIs) {
  const auto small = site();
  EXPECT_TRUE(holds(small.reply("/events/atcelts.ics").body, "STATUS:CANCELLED\r\n"));
  const auto file = small.reply("/events/grupa.ics").body;
  EXPECT_TRUE(holds(file, "SEQUENCE:3\r\n"));
  EXPECT_TRUE(holds(file, "LAST-MODIFIED:20261101T000000Z\r\n")) << file;
  EXPECT_TRUE(holds(file, "EXDATE;TZID=Europe/Riga:20261227T120000\r\n")) << file;
  EXPECT_TRUE(holds(file, "RECURRENCE-ID;TZID=Europe/Riga:20270103T120000\r\n")) << file;
  EXPECT_TRUE(holds(file, "DTSTART;TZID=Europe/Riga:20270110T150000\r\n")) << file;
  EXPECT_TRUE(holds(file, "BEGIN:VTIMEZONE\r\n"));
  EXPECT_EQ(file, site().reply("/events/grupa.ics").body);
}

TEST(Events, FoldLinesOfCalendarsBetweenCharacters) {
  const auto file = site().reply("/events/grupa.ics").body;
  for (std::size_t at = 0; at < file.size();) {
    const auto end = file.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 76U) << file.substr(at, end - at);
    const auto begin = file[at] == ' ' ? at + 1 : at;
    EXPECT_NE(static_cast<unsigned char>(file[begin]) & 0xC0U, 0x80U) << "a character is cut";
    at = end + 2;
  }
}

/// The times of the rule as a calendar reader makes them, in UTC: "20261025T100000Z".
std::vector<std::string> read_times(const std::string& file) {
  std::vector<std::string> times;
  const std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> calendar{
      icalparser_parse_string(file.c_str()), icalcomponent_free};
  auto* const entry = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT);
  const auto span = [](icalcomponent*, icaltime_span* one, void* all) {
    const auto time = icaltime_from_timet_with_zone(one->start, 0, icaltimezone_get_utc_timezone());
    static_cast<std::vector<std::string>*>(all)->push_back(icaltime_as_ical_string(time));
  };
  icalcomponent_foreach_recurrence(entry, icaltime_from_string("20260901T000000Z"),
                                   icaltime_from_string("20270601T000000Z"), span, &times);
  return times;
}

TEST(Events, KeepTheirHourOverTheChangeOfTheClockInCalendarReaders) {
  const auto times = read_times(site().reply("/events/grupa.ics").body);
  const auto has = [&](const char* time) { return std::ranges::count(times, time) == 1; };
  EXPECT_TRUE(has("20261018T090000Z"));  // summer time: UTC+3
  EXPECT_TRUE(has("20261025T100000Z"));  // the day of the change
  EXPECT_TRUE(has("20270321T100000Z"));
  EXPECT_TRUE(has("20270328T090000Z"));
  EXPECT_TRUE(has("20270425T090000Z")) << "the last day of the rule";
  EXPECT_FALSE(has("20261227T100000Z")) << "cancelled";
  EXPECT_FALSE(has("20270502T090000Z"));
  const auto all = occurrences(group(), "2026-09-01", most_occurrences);
  const auto held = std::ranges::count(all, false, &Occurrence::cancelled);
  EXPECT_EQ(times.size(), static_cast<std::size_t>(held));  // the reader moves none away
}

TEST(Events, GiveACalendarOfAListWithItsFilters) {
  const auto small = site();
  const auto all = small.reply("/events.ics");
  EXPECT_EQ(all.content_type, "text/calendar; charset=utf-8");
  EXPECT_TRUE(holds(all.body, "UID:grupa@blakus"));
  EXPECT_TRUE(holds(all.body, "UID:bijusi@blakus"));
  const auto coming = small.reply("/events.ics", {{"when", "coming"}}).body;
  EXPECT_TRUE(holds(coming, "UID:grupa@blakus"));
  EXPECT_FALSE(holds(coming, "UID:bijusi@blakus"));
}

TEST(Events, ShowTheirNextDatesWithWhatIsCancelledAndMoved) {
  const auto html = site().html("/events/grupa");
  EXPECT_TRUE(holds(html, "Nākamreiz: svētdiena, 22.11.2026.")) << html;
  EXPECT_TRUE(holds(html, "12.00–13.30"));
  EXPECT_TRUE(holds(html, "Nākamās reizes"));
  EXPECT_TRUE(holds(html, "/events/grupa.ics"));
}

}  // namespace
}  // namespace blakus::events_test

#include "server/http/site/forms/typed_when.h"

#include <gtest/gtest.h>

namespace blakus::typed_when_test {
namespace {

TEST(TypedWhen, ReadsDaysAsPeopleTypeThem) {
  const struct {
    const char *typed, *day;
  } cases[] = {{"9.12.2026.", "2026-12-09"},
               {"9.12.", "2026-12-09"},
               {"09.12.26", "2026-12-09"},
               {"2026-12-09", "2026-12-09"},
               {"9. decembris", "2026-12-09"},
               {"2027. gada 9. decembrī", "2027-12-09"},
               {"9. decembrī, 2027. gadā", "2027-12-09"},
               {"9 декабря", "2026-12-09"},
               {"9 мая 2027", "2027-05-09"},
               {"December 9, 2026", "2026-12-09"},
               {"1.11.", "2027-11-01"},
               {"21.11.", "2026-11-21"},
               {"29.2.", "2028-02-29"},
               {"31.2.2027", ""},
               {"rīt", ""},
               {"9.12.20266", ""},
               {"99999999999999999999.1.", ""},
               {"", ""}};
  for (const auto& c : cases) EXPECT_EQ(typed_day(c.typed, "2026-11-21"), c.day) << c.typed;
}

TEST(TypedWhen, ADayThatHasBeenIsTheLastSuchDay) {
  for (const auto& [typed, day] : {std::pair{"22.11.", "2025-11-22"},
                                   {"21.11.", "2026-11-21"},
                                   {"1. janvārī", "2026-01-01"},
                                   {"29.2.", "2024-02-29"},
                                   {"9.12.2026.", "2026-12-09"}})
    EXPECT_EQ(typed_day(typed, "2026-11-21", WithoutYear::last), day) << typed;
}

TEST(TypedWhen, ReadsHoursAsPeopleTypeThem) {
  const struct {
    const char *typed, *time;
  } cases[] = {{"17", "17:00"},   {"1700", "17:00"}, {"17.00", "17:00"}, {"17:30", "17:30"},
               {"9.30", "09:30"}, {"930", "09:30"},  {" 9 ", "09:00"},   {"25", ""},
               {"17.5", ""},      {"12:75", ""},     {"no 17", ""},      {"", ""},
               {"24:00", ""},     {"1:2:3", ""},     {"17000", ""}};
  for (const auto& c : cases) EXPECT_EQ(typed_time(c.typed), c.time) << c.typed;
}

}  // namespace
}  // namespace blakus::typed_when_test

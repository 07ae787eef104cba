#include "core/kinds/organization/hours_text.h"

#include <gtest/gtest.h>

namespace blakus::hours_text_test {
namespace {

using Hours = std::vector<OpeningHours>;

const Hours usual{{.days = {"mo", "tu", "we", "th", "fr"}, .opens = "10:00", .closes = "17:30"},
                  {.days = {"sa"}, .opens = "09:00", .closes = "12:00"},
                  {.days = {"ph"}},
                  {.date = "2026-12-24"},
                  {.by_arrangement = true}};

TEST(HoursInShort, AreReadBackInEachLanguage) {
  EXPECT_EQ(hours_in_short(usual, Language::lv),
            "P–Pk 10.00–17.30; S 09.00–12.00; svētkos slēgts; 2026-12-24 slēgts; pēc vienošanās");
  for (const auto language : all_languages)
    EXPECT_EQ(hours_meant(hours_in_short(usual, language)), usual) << code_of(language);
}

TEST(HoursMeant, AreReadAsPeopleTypeThem) {
  const Hours week{{.days = {"mo", "tu", "we", "th", "fr"}, .opens = "10:00", .closes = "17:00"}};
  for (const auto* text : {"P-Pk 10-17", "pirmdien–piektdien 10.00 – 17.00", "Mon–Fri 10:00–17:00",
                           "пн–пт 10–17", "понеділок–п’ятниця 10–17", "P, O, T, C, Pk 10-17"})
    EXPECT_EQ(hours_meant(text), week) << text;
  const Hours twice{{.days = {"tu"}, .opens = "09:00", .closes = "12:00"},
                    {.days = {"tu"}, .opens = "13:00", .closes = "24:00"}};
  EXPECT_EQ(hours_meant("O 9-12, 13-24"), twice);
  const Hours weekend{{.days = {"we", "su"}, .opens = "10:00", .closes = "12:00"}};
  for (const auto* text :
       {"середа, неділя 10–12", "среда, воскресенье 10–12", "trešdien, svētdien 10-12"})
    EXPECT_EQ(hours_meant(text), weekend) << text;
  EXPECT_EQ(hours_meant("24.12.2026. slēgts"), (Hours{{.date = "2026-12-24"}}));
  EXPECT_EQ(hours_meant(""), Hours{});
}

TEST(HoursMeant, AreNothingWhereAPartIsNotUnderstood) {
  for (const auto* text : {"P 17-10", "P 10", "10-17", "dažreiz", "P 10-25", "P 10.7-12",
                           "P slēgts 10-12", "Pk-P 10-17", "P"})
    EXPECT_FALSE(hours_meant(text)) << text;
}

}  // namespace
}  // namespace blakus::hours_text_test

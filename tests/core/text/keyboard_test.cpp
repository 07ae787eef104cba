#include "core/text/keyboard.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace blakus::keyboard_test {

TEST(LayoutReadings, StartWithTheLikeliest) {
  const struct {
    const char *typed, *meant;
  } cases[] = {
      {"вшфиуеы", "diabets"}, {"фгешыьы", "autisms"},
      {"душлщяу", "leikoze"}, {"лкщтф ыдшьшиф", "krona slimiba"},
      {"Вшфиуеы", "diabets"}, {"вшфиэуеы", "diabēts"},
      {"lbf,tn", "диабет"},   {"Lbf<tn", "диабет"},
      {"hfr", "рак"},         {"diab'ets", "diabēts"},
      {"v'e'za", "vēža"},     {"~sizofr`enija", "šizofrēnija"},
  };
  for (const auto& c : cases) {
    const auto readings = layout_readings(c.typed);
    ASSERT_FALSE(readings.empty()) << c.typed;
    EXPECT_EQ(readings.front(), c.meant) << c.typed;
  }
}

TEST(LayoutReadings, KnowTheLatvianStandardLayout) {
  const auto readings = layout_readings("hfjxlkd");  // "diabets" on its keys
  EXPECT_NE(std::find(readings.begin(), readings.end(), "diabets"), readings.end());
}

TEST(LayoutReadings, AreNoneForWhatHasNoLetters) {
  EXPECT_TRUE(layout_readings("").empty());
  EXPECT_TRUE(layout_readings("123 - 45").empty());
}

TEST(LayoutReadings, AlwaysDifferFromTheText) {
  for (const char* text : {"diabēts", "диабет", "' '", "ā'a", "\xFF", "東"})
    for (const auto& reading : layout_readings(text)) EXPECT_NE(reading, text);
}

}  // namespace blakus::keyboard_test

#include "core/text/transliterate.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace blakus::transliterate_test {

TEST(CyrillicReadings, StartWithTheLikeliest) {
  const struct {
    const char *typed, *meant;
  } cases[] = {
      {"saharnij diabet", "сахарный диабет"},
      {"sakharniy", "сахарный"},
      {"saxarnyj", "сахарный"},
      {"lejkoz", "лейкоз"},
      {"leykoz", "лейкоз"},
      {"leikoz", "лейкоз"},
      {"rassejannij skleroz", "рассеянный склероз"},
      {"rasseyannyy", "рассеянный"},
      {"mukoviscidoz", "муковисцидоз"},
      {"gluhije", "глухие"},
      {"rak grudi", "рак груди"},
      {"autizm", "аутизм"},
      {"bolezn alcgejmera", "болезнь альцгеймера"},
      {"bolezn' parkinsona", "болезнь паркинсона"},
      {"epilepsija", "эпилепсия"},
      {"epilepsiya", "эпилепсия"},
      {"shizofrenija", "шизофрения"},
      {"šizofrenija", "шизофрения"},
      {"pomosch'", "помощь"},
      {"pomoshch'", "помощь"},
      {"4uvstvo", "чувство"},
      {"jazva", "язва"},
      {"invalidy", "инвалиды"},
  };
  for (const auto& c : cases) {
    const auto readings = cyrillic_readings(c.typed);
    ASSERT_FALSE(readings.empty()) << c.typed;
    EXPECT_EQ(readings.front(), c.meant) << c.typed;
    EXPECT_LE(readings.size(), 6U);
  }
}

TEST(CyrillicReadings, AreNoneWithoutLatinLetters) {
  for (const char* text : {"", "диабет", "123", "\xFF"})
    EXPECT_TRUE(cyrillic_readings(text).empty());
}

TEST(CyrillicReadings, StayAHandfulForALongText) {
  const std::string text(100000, 'i');
  EXPECT_LE(cyrillic_readings(text).size(), 6U);
}

TEST(LatinOf, SpellsAsLatvianDoes) {
  const struct {
    const char *cyrillic, *latin;
  } cases[] = {
      {"Лиепая", "liepaja"},   {"шизофрения", "šizofrenija"},
      {"Евгений", "jevgenij"}, {"щука", "ščuka"},
      {"съезд", "sjezd"},      {"чай", "čaj"},
      {"Ёлка", "jolka"},       {"Rīga", "rīga"},
  };
  for (const auto& c : cases) EXPECT_EQ(latin_of(c.cyrillic), c.latin) << c.cyrillic;
}

TEST(OldLatvianReadings, GiveTheLettersOfToday) {
  const struct {
    const char *typed, *meant;
  } cases[] = {
      {"Liepaaja", "liepāja"}, {"beernu", "bērnu"},  {"slimiiba", "slimība"}, {"shkjeele", "šķēle"},
      {"tshuuska", "čūska"},   {"chuuska", "čūska"}, {"zhagata", "žagata"},   {"meenesh", "mēneš"},
      {"akmenji", "akmeņi"},   {"braalju", "brāļu"},
  };
  for (const auto& c : cases) {
    const auto readings = old_latvian_readings(c.typed);
    ASSERT_FALSE(readings.empty()) << c.typed;
    EXPECT_EQ(readings.front(), c.meant) << c.typed;
  }
  const auto old = old_latvian_readings("Rihgas Latweeschu beedriba");
  EXPECT_NE(std::find(old.begin(), old.end(), "rīgas latviešu biedriba"), old.end());
  EXPECT_TRUE(old_latvian_readings("slimnīca").empty());
}

}  // namespace blakus::transliterate_test

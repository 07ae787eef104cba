#include "core/text/sound.h"

#include <gtest/gtest.h>

namespace blakus::sound_test {

TEST(SoundKey, IsOneForTheSpellingsOfOneWord) {
  const std::vector<const char*> groups[] = {
      {"Лиепая", "Liepāja", "liepaja"},
      {"лейкоз", "lejkoz", "leikoz", "leykoz"},
      {"сахарный", "saharnij", "sakharniy", "sakharny", "saharnyj"},
      {"Евгений", "Jevgeņij", "Yevgeniy", "Evgeny"},
      {"эпилепсия", "epilepsija", "epilepsiya"},
      {"щитовидка", "schitovidka", "shchitovidka", "ščitovidka"},
      {"Юрмала", "Jūrmala", "Yurmala"},
      {"Даугавпилс", "Daugavpils"},
      {"Цесис", "Cēsis", "Tsesis"},
      {"Шяуляй", "Šjauljaj", "Shyaulyay"},
  };
  for (const auto& group : groups)
    for (const char* word : group) EXPECT_EQ(sound_key(word), sound_key(group.front())) << word;
}

TEST(SoundKey, KeepsDifferentNamesApart) {
  EXPECT_NE(sound_key("Рига"), sound_key("Рига-с"));
  EXPECT_NE(sound_key("Liepāja"), sound_key("Liepa"));
  EXPECT_NE(sound_key("диабет"), sound_key("диета"));
}

TEST(SoundKey, ReadsOtherAlphabetsToo) {
  EXPECT_EQ(sound_key("Αθήνα"), sound_key("Athēna"));
  EXPECT_EQ(sound_key("Київ"), sound_key("Kiiv"));
  EXPECT_NE(sound_key("東京"), sound_key("京都"));
  EXPECT_EQ(sound_key(""), "");
}

}  // namespace blakus::sound_test

#include "core/text/fold.h"

#include <random>

#include <gtest/gtest.h>

#include "core/text/utf8.h"

namespace blakus::fold_test {

TEST(Fold, MakesSpellingsComparable) {
  const struct {
    const char *text, *folded;
  } cases[] = {
      {"Rīgā", "riga"},
      {"ŠĶĒLE", "skele"},
      {"āčēģīķļņōŗšūž", "acegiklnorsuz"},
      {"ﬁbroze", "fibroze"},
      {"a\u0304b", "ab"},
      {"Łódź, Sjögren, Ménière", "lodz, sjogren, meniere"},
      {"Straße", "strasse"},
      {"İzmir", "izmir"},
      {"ＡＢＣ", "abc"},
      {"so\u00ADft\u200B", "soft"},
  };
  for (const auto& c : cases) EXPECT_EQ(fold(c.text), c.folded) << c.text;
}

TEST(Fold, KeepsTheLettersOfRussianButTheDotsOfYo) {
  EXPECT_EQ(fold("ЙОД"), "йод");
  EXPECT_EQ(fold("Ребёнок"), "ребенок");
  EXPECT_EQ(fold("е\u0308ж"), "еж");
  EXPECT_NE(fold("й"), fold("и"));
}

TEST(Fold, WritesPunctuationPlainly) {
  EXPECT_EQ(fold("„Rīgas  Spēks”"), "\"rigas speks\"");
  EXPECT_EQ(fold("«Апейрон» – это"), "\"апейрон\" - это");
  EXPECT_EQ(fold("  Crohn’s\u00A0\n disease "), "crohn's disease");
}

TEST(Fold, GivesBothFormsOfAWord) {
  const auto word = fold_word("VĒŽA");
  EXPECT_EQ(word.folded, "veza");
  EXPECT_EQ(word.accented, "vēža");
  EXPECT_EQ(fold_word("ve\u0304z\u030Ca").accented, "vēža");
}

TEST(Fold, ChangesNothingTheSecondTime) {
  std::mt19937 random{7};
  std::uniform_int_distribution<char32_t> any{0, 0x2FFF}, near{0x20, 0x52F};
  for (int round = 0; round < 20000; ++round) {
    std::u32string points;
    for (int i = 0; i < 8; ++i) points.push_back(round % 2 ? any(random) : near(random));
    const auto once = fold(to_utf8(points));
    EXPECT_EQ(fold(once), once) << to_utf8(points);
  }
}

TEST(Fold, SaysTheSameOfALetterAloneAndAmongOthers) {
  // A letter past the table sends the whole text the long way.
  for (char32_t c = 0x80; c < 0x530; ++c) {
    std::string text{"x "};
    append(text, c);
    text += " x";
    EXPECT_EQ(fold(text + " Ḁ"), fold(text) + " a") << static_cast<unsigned>(c);
  }
}

}  // namespace blakus::fold_test

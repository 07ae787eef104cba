#include "core/text/homoglyphs.h"

#include <gtest/gtest.h>

namespace blakus::homoglyphs_test {
namespace {

std::string mended(std::string word) {
  mend_homoglyphs(word);
  return word;
}

}  // namespace

TEST(Homoglyphs, BringAWordToOneAlphabet) {
  EXPECT_EQ(mended("гепaтит"), "гепатит");  // Latin a
  EXPECT_EQ(mended("соvid"), "covid");      // Cyrillic с and о
  EXPECT_EQ(mended("pак"), "рак");          // Latin p
  EXPECT_EQ(mended("рaк"), "рак");
}

TEST(Homoglyphs, MakeASingleLetterLatin) {
  EXPECT_EQ(mended("с"), "c");
  EXPECT_EQ(mended("в"), "b");
  EXPECT_EQ(mended("я"), "я");
}

TEST(Homoglyphs, LeaveWordsOfOneAlphabetAlone) {
  for (const char* word : {"сахар", "cope", "соре", "рис", "", "123"})
    EXPECT_EQ(mended(word), word);
}

TEST(Homoglyphs, MakeCodesLatin) {
  std::string code{"с92.1"};
  EXPECT_TRUE(latinize_homoglyphs(code));
  EXPECT_EQ(code, "c92.1");
}

}  // namespace blakus::homoglyphs_test

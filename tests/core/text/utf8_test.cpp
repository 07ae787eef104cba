#include "core/text/utf8.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

namespace blakus::utf8_test {

TEST(Utf8, KnowsWhatIsValid) {
  EXPECT_TRUE(valid_utf8(""));
  EXPECT_TRUE(valid_utf8("Rīga, Рига, 東京, 🙂"));
  EXPECT_FALSE(valid_utf8("R\xC4ga"));
  EXPECT_FALSE(valid_utf8("\xC0\xAF"));          // overlong
  EXPECT_FALSE(valid_utf8("\xED\xA0\x80"));      // a surrogate
  EXPECT_FALSE(valid_utf8("\xF4\x90\x80\x80"));  // past the last code point
}

TEST(Utf8, ComposesCharacters) {
  EXPECT_EQ(nfc("a\u0304"), "ā");
  EXPECT_EQ(nfc("Rīga"), "Rīga");
  EXPECT_EQ(nfc("a\xFF"), "a\uFFFD");
}

TEST(Utf8, FindsWhatNobodySees) {
  for (const char* text :
       {"a\x01", "a\x7F", "\u0085", "\u202Eabc", "\u200F", "\u2066", "a\u200Bb", "\uFEFF"})
    EXPECT_TRUE(has_hidden_character(text)) << text;
  for (const char* text : {"", "Rīga\n\tLiepāja\r\n", "so\u00ADft", "„Spēks”"})
    EXPECT_FALSE(has_hidden_character(text)) << text;
}

TEST(Utf8, KnowsWhetherThereIsAnythingToSee) {
  for (const char* text : {"a", " ā\n", "Рига", "東京", "🙂", "7", "-"})
    EXPECT_TRUE(has_visible_character(text)) << text;
  for (const char* text : {"", " \t\r\n", "\u00A0\u3000", "\u3164", "\u115F", "\u0301", "\u00AD",
                           "\u200B", "\u2800", "\u2028", "\xFF"})
    EXPECT_FALSE(has_visible_character(text)) << text;
}

TEST(Utf8, KnowsAllTurnsOfDirectionThatUnicodeKnows) {
  for (char32_t c = 0xA0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const bool turns = u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) != 0;
    const bool zero_width = without_zero_width(to_utf8(std::u32string(1, c))).empty();
    const auto point = static_cast<UChar32>(c);
    const bool separator = c < 0xA0 || c == 0x2028 || c == 0x2029 || U_IS_UNICODE_NONCHAR(point);
    ASSERT_EQ(has_hidden_character(to_utf8(std::u32string(1, c))), turns || zero_width || separator)
        << std::hex << +c;
  }
}

TEST(Utf8, TakesOutWhatHasNoWidth) {
  EXPECT_EQ(without_zero_width("\uFEFFbied\u200Brība\u2060"), "biedrība");
  EXPECT_EQ(without_zero_width("„Spēks” ❤\uFE0F so\u00ADft \xFF"),
            "„Spēks” ❤\uFE0F so\u00ADft \xFF");
}

TEST(Utf8, CutsBetweenCharacters) {
  EXPECT_EQ(cut_to("vēža", 2), "v");
  EXPECT_EQ(cut_to("vēža", 3), "vē");
  EXPECT_EQ(cut_to("vēža", 99), "vēža");
  EXPECT_EQ(cut_to("東", 2), "");
}

TEST(Utf8, GoesToCodePointsAndBack) {
  EXPECT_EQ(to_utf8(code_points("aāж東🙂")), "aāж東🙂");
  EXPECT_EQ(code_points("\xFFz"), U"\uFFFDz");
}

}  // namespace blakus::utf8_test

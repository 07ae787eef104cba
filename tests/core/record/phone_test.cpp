#include "core/record/phone.h"

#include <gtest/gtest.h>

namespace blakus::phone_test {
namespace {

TEST(Phone, IsTheSameForEverySpelling) {
  const struct {
    const char *typed, *stored;
  } cases[] = {
      {"2 123 45 67", "+371 21234567"},
      {"+37121234567", "+371 21234567"},
      {"21234567", "+371 21234567"},
      {"+371 21 23 45 67", "+371 21234567"},
      {"0037121234567", "+371 21234567"},
      {"(371) 2123-4567", "+371 21234567"},
      {"116 123", "116123"},
      {"113", "113"},
      {"+44 20 7946 0000", "+442079460000"},
      {"00 2371 067", "+2371067"},
      {"2123456", ""},
      {"+371 2123456", ""},
      {"zvaniet Annai 21234567", ""},
      {"", ""},
      {"21234567 vai 29999999", ""},
      {"12345678", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(stored_phone(c.typed), c.stored) << c.typed;
}

TEST(Phone, OfFourDigitsIsRefusedAndSaysHowManyThereAre) {
  const struct {
    const char* typed;
    PhoneFault fault;
    std::size_t digits;
  } cases[] = {
      {"2123", PhoneFault::digits, 4},        {"212345", PhoneFault::digits, 6},
      {"+371 2123", PhoneFault::digits, 4},   {"123456789", PhoneFault::digits, 9},
      {"51234567", PhoneFault::beginning, 8}, {"zvaniet", PhoneFault::characters, 0},
      {"1818", PhoneFault::digits, 4},
  };
  for (const auto& c : cases) {
    const auto phone = typed_phone(c.typed);
    EXPECT_EQ(phone.fault, c.fault) << c.typed;
    EXPECT_EQ(phone.digits, c.digits) << c.typed;
    EXPECT_EQ(phone.number, "") << c.typed;
  }
}

TEST(Phone, OfAServiceIsEnteredByAnEditorAlone) {
  for (const auto* number : {"1818", "8555"}) {
    EXPECT_EQ(stored_phone(number), "") << number;
    EXPECT_EQ(stored_phone(number, ShortNumbers::all), number);
  }
  EXPECT_EQ(stored_phone("2123", ShortNumbers::all), "") << "a slip, whoever types it";
}

TEST(Phone, OfARecordIsWrittenInDigits) {
  const struct {
    const char* text;
    bool right;
  } cases[] = {
      {"+371 29235677", true}, {"116123", true},     {"+371-67222922", true},
      {"29235677", true},      {"1818", true},       {"+44 20 7946 0000", true},
      {"2123", false},         {"12", false},        {"+3712", false},
      {"zvaniet", false},      {"2+9235677", false}, {"+371 29235677 vai 29235678", false},
  };
  for (const auto& c : cases) EXPECT_EQ(is_phone(c.text), c.right) << c.text;
}

TEST(Phone, IsReadInGroups) {
  EXPECT_EQ(readable_phone("+371 29235677"), "2923\u00a05677");
  EXPECT_EQ(readable_phone("116123"), "116\u00a0123");
  EXPECT_EQ(readable_phone("+44 20 7946 0000"), "+44 20 7946 0000");
  EXPECT_EQ(dialled_phone("2 923 56 77"), "+37129235677");
  EXPECT_EQ(dialled_phone("2123"), "");
}

TEST(Phone, StandsWithWhatIsSaidOfItInOneText) {
  const struct {
    const char *number, *note, *text;
  } cases[] = {
      {"+371 29235677", "jurists", "+371 29235677 (jurists)"},
      {"116123", "", "116123"},
      {"+371 29235677", "darbdienās (9–17)", "+371 29235677 (darbdienās (9–17))"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(with_note(c.number, c.note), c.text);
    EXPECT_EQ(parted_from_note(c.text).number, c.number);
    EXPECT_EQ(parted_from_note(c.text).note, c.note);
  }
  EXPECT_EQ(parted_from_note("(371) 29235677").number, "(371) 29235677");
}

}  // namespace
}  // namespace blakus::phone_test

#include "server/search/query/typed_words.h"

#include <gtest/gtest.h>

namespace blakus::typed_words_test {
namespace {

TEST(TypedWords, AreWrittenAsNamesAre) {
  EXPECT_EQ(folded_text("  Cerību   SPĀRNI "), "ceribu sparni");
  EXPECT_EQ(folded_text("rak m "), "rak m");
  EXPECT_EQ(folded_text(" - "), "");
}

TEST(TypedWords, AreACodeWithItsDotOrWithout) {
  const struct {
    const char *typed, *code;
  } cases[] = {{"e10", "e10"}, {"e109", "e10.9"}, {"e10.9", "e10.9"},
               {"k5", ""},     {"astma", ""},     {"112", ""}};
  for (const auto& c : cases) EXPECT_EQ(icd10_meant(c.typed), c.code) << c.typed;
}

}  // namespace
}  // namespace blakus::typed_words_test

#include "server/search/query/written_codes.h"

#include <gtest/gtest.h>

namespace blakus::written_codes_test {
namespace {

TEST(WrittenCodes, AreReadInEverySpelling) {
  const struct {
    const char *typed, *code;
  } cases[] = {
      {"I219", "i21.9"},
      {"C91.1", "c91.1"},
      {"C91,1", "c91.1"},
      {"c 50", "c50"},
      {"E 10.9", "e10.9"},
      {"E 10,9", "e10.9"},
      {"ICD-10 C50", "c50"},
      {"МКБ-10 C50.9", "c50.9"},
      {"MKB-10 C50.9", "c50.9"},
      {"SSK-10: C50", "c50"},
      {"ICD10 C 50", "c50"},
      {"мкб C91,1", "c91.1"},
      {"ICD", ""},
      {"МКБ-10", ""},
      {"C91 1", ""},
      {"hepatīts c 20", ""},
      {"C91, 1", ""},
      {"10", ""},
  };
  for (const auto& c : cases) {
    const auto words = analyze(c.typed);
    EXPECT_EQ(icd10_in(c.typed, words, words.size()), c.code) << c.typed;
  }
  const std::string_view text = "hepatīts C 20";
  const auto words = analyze(text);
  EXPECT_EQ(icd10_in(text, std::span{words}.subspan(1), words.size()), "")
      << "a letter of a name, and a number behind it";
}

TEST(WrittenCodes, GivePlacesTheirWholeName) {
  const auto whole = [](std::string_view text) {
    std::string name;
    for (const auto& word : with_whole_place_word(text, analyze(text)))
      name += (name.empty() ? "" : " ") + word.folded;
    return name;
  };
  EXPECT_EQ(whole("Rēzeknes nov."), "rezeknes novads");
  EXPECT_EQ(whole("Rēzeknes n."), "rezeknes novads");
  EXPECT_EQ(whole("Cēsu raj."), "cesu novads");
  EXPECT_EQ(whole("Priekuļu pag."), "priekulu pagasts");
  EXPECT_EQ(whole("Резекненский р-н"), whole("Резекненский район"));
  EXPECT_NE(whole("Резекненский р-н"), "");
  EXPECT_EQ(whole("vitamīns n"), "");
  EXPECT_EQ(whole("nov."), "");
  EXPECT_EQ(whole("Rēzekne"), "");
}

}  // namespace
}  // namespace blakus::written_codes_test

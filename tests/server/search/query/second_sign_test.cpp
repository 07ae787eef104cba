#include "server/search/query/second_sign.h"

#include <gtest/gtest.h>

namespace blakus::second_sign_test {
namespace {

/// How sure it is that the last word of the text is the name of that kind.
Sign sign_in(const std::string& text, Kind kind, const std::string& name, bool acronym = false) {
  const TaxonomyTerm term{.kind = kind, .id = "x", .label = {.lv = name}};
  const Name of{
      .term = &term, .text = name, .acronym = acronym, .only_word = analyze(name).front().accented};
  return sign_of(analyze(text).back(), text, of);
}

TEST(SecondSign, AShortAcronymIsWrittenInCapitals) {
  EXPECT_EQ(sign_in("ADD", Kind::diagnosis, "ADD", true), Sign::sure);
  EXPECT_EQ(sign_in("add", Kind::diagnosis, "ADD", true), Sign::none);
}

TEST(SecondSign, ALongWordWithoutItsMarksIsTheName) {
  EXPECT_EQ(sign_in("hemofilija", Kind::diagnosis, "Hemofīlija"), Sign::sure);
}

TEST(SecondSign, AWordOfNoLanguageIsTheName) {
  EXPECT_EQ(sign_in("qqwwzz", Kind::diagnosis, "Qqwwzz"), Sign::sure);
}

}  // namespace
}  // namespace blakus::second_sign_test

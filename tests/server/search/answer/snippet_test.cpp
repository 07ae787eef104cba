#include "server/search/answer/snippet.h"

#include <gtest/gtest.h>

namespace blakus::snippet_test {
namespace {

std::string with_marks(const Marked& snippet) {
  std::string text;
  std::size_t at = 0;
  for (const auto& mark : snippet.marks) {
    text += snippet.text.substr(at, mark.begin - at) + "[" +
            snippet.text.substr(mark.begin, mark.end - mark.begin) + "]";
    at = mark.end;
  }
  return text + snippet.text.substr(at);
}

TermSet terms(const char* text) {
  TermSet result;
  for (const auto& word : analyze(text)) result.add(hash_of_term(word.stem));
  result.settle();
  return result;
}

Marked snippet(const Localized& description, Language language, const TermSet& terms) {
  return snippet_of(Record{{.description = description}}, language, terms);
}

TEST(Snippet, MarksWordsAsTheyStandInTheText) {
  const Localized text{.lv = "Biedrība palīdz krūts vēža pacientēm."};
  EXPECT_EQ(with_marks(snippet(text, Language::lv, terms("kruts vezis"))),
            "Biedrība palīdz [krūts] [vēža] pacientēm.");
}

TEST(Snippet, ShowsTheSentenceWithTheWords) {
  std::string long_start;
  for (int i = 0; i < 30; ++i) long_start += "Garš ievads bez nozīmes. ";
  const Localized text{.lv = long_start + "Šeit palīdz pēc insulta."};
  const auto shown = with_marks(snippet(text, Language::lv, terms("insults")));
  EXPECT_NE(shown.find("[insulta]"), std::string::npos);
  EXPECT_TRUE(shown.starts_with("… ")) << shown;
}

TEST(Snippet, CutsAtAWordAndSaysSo) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "ļoti ";
  const auto cut = snippet({.lv = text}, Language::lv, {});
  EXPECT_TRUE(cut.text.ends_with("ļoti …"));
  EXPECT_LT(cut.text.size(), 280U);
}

TEST(Snippet, IsInTheReadersLanguageWhereThatIsThere) {
  const Localized text{.lv = "Latviski.", .en = "In English."};
  EXPECT_EQ(snippet(text, Language::en, {}).text, "In English.");
  EXPECT_EQ(snippet(text, Language::ru, {}).language, Language::lv);
}

}  // namespace
}  // namespace blakus::snippet_test

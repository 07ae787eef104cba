#include "server/search/snippet.h"

#include <gtest/gtest.h>

namespace blakus {
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

std::set<std::string> terms(const char* text) {
  std::set<std::string> result;
  for (const auto& word : analyze(text)) result.insert(word.stem);
  return result;
}

TEST(Snippet, MarksWordsAsTheyStandInTheText) {
  const Localized text{.lv = "Biedrība palīdz krūts vēža pacientēm."};
  EXPECT_EQ(with_marks(snippet_of(text, Language::lv, terms("kruts vezis"))),
            "Biedrība palīdz [krūts] [vēža] pacientēm.");
}

TEST(Snippet, ShowsTheSentenceWithTheWords) {
  std::string long_start;
  for (int i = 0; i < 30; ++i) long_start += "Garš ievads bez nozīmes. ";
  const Localized text{.lv = long_start + "Šeit palīdz pēc insulta."};
  const auto shown = with_marks(snippet_of(text, Language::lv, terms("insults")));
  EXPECT_NE(shown.find("[insulta]"), std::string::npos);
  EXPECT_TRUE(shown.starts_with("… ")) << shown;
}

TEST(Snippet, CutsAtAWordAndSaysSo) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "ļoti ";
  const auto snippet = snippet_of({.lv = text}, Language::lv, {});
  EXPECT_TRUE(snippet.text.ends_with("ļoti …"));
  EXPECT_LT(snippet.text.size(), 280U);
}

TEST(Snippet, IsInTheReadersLanguageWhereThatIsThere) {
  const Localized text{.lv = "Latviski.", .en = "In English."};
  EXPECT_EQ(snippet_of(text, Language::en, {}).text, "In English.");
  EXPECT_EQ(snippet_of(text, Language::ru, {}).language, Language::lv);
}

}  // namespace
}  // namespace blakus

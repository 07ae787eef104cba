#include "core/text/words.h"

#include <memory>
#include <random>
#include <string>

#include <gtest/gtest.h>
#include <unicode/brkiter.h>

#include "core/text/utf8.h"

namespace blakus::words_test {
namespace {

using Words = std::vector<std::string>;

Words words(std::string_view text) {
  Words found;
  for (const auto& span : word_spans(text))
    found.emplace_back(text.substr(span.begin, span.end - span.begin));
  return found;
}

Words words_by_icu(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> boundaries{
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status)};
  const auto unicode = icu::UnicodeString::fromUTF8({text.data(), static_cast<int>(text.size())});
  boundaries->setText(unicode);
  Words found;
  auto from = boundaries->first();
  for (auto to = boundaries->next(); to != icu::BreakIterator::DONE; to = boundaries->next()) {
    if (boundaries->getRuleStatus() >= UBRK_WORD_NUMBER) {
      found.emplace_back();
      unicode.tempSubStringBetween(from, to).toUTF8String(found.back());
    }
    from = to;
  }
  return found;
}

}  // namespace

TEST(WordSpans, FollowTheTableOfTheHeader) {
  const struct {
    const char* text;
    Words words;
  } cases[] = {
      {"", {}},
      {" — „Dzīvības koks”! ", {"Dzīvības", "koks"}},
      {"COVID-19 COVID19", {"COVID", "19", "COVID", "19"}},
      {"B12 G-35 E10.9 C92.1.", {"B12", "G-35", "E10.9", "C92.1"}},
      {"22q11.2 H1N1 100mg", {"22q11.2", "H1N1", "100", "mg"}},
      {"ORPHA:98, HIV/AIDS", {"ORPHA", "98", "HIV", "AIDS"}},
      {"C-hepatīts", {"C", "hepatīts"}},
      {"A.Bērziņš www.sma.lv", {"A", "Bērziņš", "www", "sma", "lv"}},
      {"1. tipa, 2.tipa", {"1", "tipa", "2", "tipa"}},
      {"1-го 2nd 5-летний", {"1-го", "2nd", "5", "летний"}},
      {"d'Arc Crohn’s 'rats'", {"d'Arc", "Crohn’s", "rats"}},
      {"12.03.2024. 3,5 a_b", {"12.03.2024", "3", "5", "a", "b"}},
      {"vē\u00ADža dia\u200Bbēts", {"vē\u00ADža", "dia\u200Bbēts"}},
      {"E10-E14", {"E10", "E14"}},
      {"ab\xFF\xC4zz", {"ab", "zz"}},
  };
  for (const auto& c : cases) EXPECT_EQ(words(c.text), c.words) << c.text;
}

TEST(WordSpans, AgreeWithUnicodeWhereTheyDoNotMeanToDiffer) {
  const std::u32string letters =
      U"abzāēšžŗABZĀабяёйЁЖ\u0304\u0308\u00AD\u2060αβöüß 東京ひカ\u202E \t\n-–—\"„”«»!?()/";
  std::mt19937 random{11};
  std::uniform_int_distribution<std::size_t> pick{0, letters.size() - 1};
  for (int round = 0; round < 5000; ++round) {
    std::u32string points;
    for (int i = 0; i < 14; ++i) points.push_back(letters[pick(random)]);
    const auto text = to_utf8(points);
    EXPECT_EQ(words(text), words_by_icu(text)) << text;
  }
}

TEST(WordSpans, AreInOrderAndInsideTheText) {
  std::mt19937 random{13};
  std::uniform_int_distribution<int> byte{0, 255};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) text.push_back(static_cast<char>(byte(random)));
    std::uint32_t end = 0;
    for (const auto& span : word_spans(text)) {
      EXPECT_LE(end, span.begin);
      EXPECT_LT(span.begin, span.end);
      end = span.end;
    }
    EXPECT_LE(end, text.size());
  }
}

}  // namespace blakus::words_test

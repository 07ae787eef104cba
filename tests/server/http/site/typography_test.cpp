// How the sentences for visitors are written in each language: quotes, dashes, spaces, units.

#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unicode/regex.h>

#include "core/record/language.h"

namespace blakus::typography_test {
namespace {

using Sentences = std::map<std::string, std::string>;

/// Tells of signs that spreadsheets take for formulas: the apostrophe and the hyphen are meant.
constexpr std::string_view about_signs = "csv.readme_guard";

Sentences messages_in(Language language) {
  const auto folder = std::filesystem::path{BLAKUS_SOURCE_DIR} / "web/messages" / code_of(language);
  Sentences sentences;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream stream{entry.path()};
    sentences.merge(nlohmann::json::parse(stream).get<Sentences>());
  }
  sentences.erase(std::string(about_signs));
  return sentences;
}

bool matches(const std::string& text, const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  icu::RegexMatcher matcher{icu::UnicodeString::fromUTF8(pattern),
                            icu::UnicodeString::fromUTF8(text), 0, status};
  const bool found = matcher.find() != 0;
  if (U_FAILURE(status) != 0) throw std::runtime_error(pattern + ": " + u_errorName(status));
  return found;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

/// Each sentence in which the pattern is found, with its language and key.
std::vector<std::string> faults(const std::string& pattern, Language language) {
  std::vector<std::string> found;
  for (const auto& [key, sentence] : messages_in(language))
    if (matches(sentence, pattern))
      found.push_back(fmt::format("{} {}: {}", code_of(language), key, sentence));
  return found;
}

const std::vector<std::string> none;

struct Quotes {
  Language language;
  std::string_view opening, closing;
  std::string foreign;  ///< marks of the other languages
};

const std::array<Quotes, all_languages.size()> quotes{{{Language::lv, "„", "”", "[“«»‘’]"},
                                                       {Language::ru, "«", "»", "[„“”‘’]"},
                                                       {Language::en, "“", "”", "[„«»‘]"},
                                                       {Language::uk, "«", "»", "[„“”‘]"}}};

TEST(Typography, QuotesAsEachLanguageDoes) {
  for (const auto& rule : quotes) {
    EXPECT_EQ(faults(rule.foreign, rule.language), none);
    for (const auto& [key, sentence] : messages_in(rule.language))
      EXPECT_EQ(count_of(sentence, rule.opening), count_of(sentence, rule.closing))
          << key << ": " << sentence;
  }
}

TEST(Typography, HasNoQuotesOrApostrophesOfATypewriter) {
  // ICU quotes a brace with them: '{'name'}'.
  for (const auto language : all_languages)
    EXPECT_EQ(faults("[\"`]|(?<![{}])'(?![{}])", language), none);
}

TEST(Typography, HasDashesNotHyphensBetweenParts) {
  for (const auto language : all_languages) {
    EXPECT_EQ(faults("(^|\\s)-+(\\s|$)", language), none);
    EXPECT_EQ(faults("\\S[–—]\\s|\\s[–—](?! )", language), none) << "a space on one side only";
    EXPECT_EQ(faults("\\S—\\S", language), none) << "ranges have the short dash";
  }
  EXPECT_EQ(faults("—", Language::lv), none);
  for (const auto language : {Language::ru, Language::uk})
    EXPECT_EQ(faults("\\s–\\s", language), none);
}

TEST(Typography, HasNoSpaceTooMany) {
  for (const auto language : all_languages) {
    EXPECT_EQ(faults("[ \\u00a0]{2}", language), none);
    EXPECT_EQ(faults("[ \\u00a0][,.;:!?](?!\\S)", language), none) << "before a mark";
    EXPECT_EQ(faults("^\\s|[ \\u00a0]\\n|[ \\u00a0]$", language), none) << "at an end";
  }
}

TEST(Typography, KeepsNumberAndPercentTogether) {
  for (const auto language : {Language::lv, Language::ru, Language::uk})
    EXPECT_EQ(faults("[^\\u00a0]%", language), none);
  EXPECT_EQ(faults("[^0-9}]%", Language::en), none);
}

TEST(Typography, KeepsNumberAndUnitTogether) {
  const struct {
    Language language;
    const char* units;
  } cases[] = {
      {Language::lv, "km|dien|mēne|nedēļ|stund|minū|sekund|piksel|MB"},
      {Language::ru, "км|дн|день|месяц|недел|час|минут|секунд|пиксел|МБ"},
      {Language::uk, "км|дні|дня|день|місяц|тижн|годин|хвилин|секунд|піксел|МБ"},
      {Language::en, "km|day|month|week|hour|minute|second|pixel|MB"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(faults("[0-9}#] (" + std::string(c.units) + ")", c.language), none);
}

TEST(Typography, WritesYouWithASmallLetterInsideASentence) {
  EXPECT_EQ(faults("[\\p{L},] (Jūs|Jums|Jūsu)\\b", Language::lv), none);
  EXPECT_EQ(faults("[\\p{L},] (Вы|Вас|Вам|Вами|Ваш\\p{L}*)\\b", Language::ru), none);
  EXPECT_EQ(faults("[\\p{L},] (Ви|Вас|Вам|Вами|Ваш\\p{L}*)\\b", Language::uk), none);
}

TEST(Typography, FindsWhatIsWrong) {
  EXPECT_TRUE(matches("400 %", "[^\\u00a0]%"));
  EXPECT_FALSE(matches("400\u00a0%", "[^\\u00a0]%"));
  EXPECT_TRUE(matches("A – B—C", "\\S—\\S"));
  EXPECT_FALSE(matches("A–Ž – viss", "\\S[–—]\\s|\\s[–—](?! )"));
}

}  // namespace
}  // namespace blakus::typography_test

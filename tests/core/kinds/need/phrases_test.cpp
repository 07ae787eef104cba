#include "core/kinds/need/phrases.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace blakus::phrases_test {
namespace {

std::vector<std::size_t> words_saying(const Phrases& phrases, const std::string& query,
                                      std::size_t stretch = 9) {
  const auto said = phrases.said_in(analyze(query), stretch);
  return said.empty() ? std::vector<std::size_t>{} : said.front().words;
}

Phrases one(const std::string& phrase) {
  // As an index keeps them.
  return Phrases::from_bytes(
      Phrases{{{.text = phrase}}, {{"cannot", "nevar|nevaru|nespēj"}}}.to_bytes());
}

using Words = std::vector<std::size_t>;

TEST(Phrases, AreSaidInAnyOrderAndAnyForm) {
  const auto phrases = one("@cannot staigāt|paiet");
  EXPECT_EQ(words_saying(phrases, "vecmāmiņa nevar paiet"), (Words{1, 2}));
  EXPECT_EQ(words_saying(phrases, "staigāt viņa vairs nespēj"), (Words{0, 3}));
  EXPECT_EQ(words_saying(phrases, "STAIGAT nevaru"), (Words{0, 1}));
  EXPECT_EQ(words_saying(phrases, "viņa var staigāt"), Words{});
}

TEST(Phrases, TakeAWordTypedWithItsMarksForNoOtherWord) {
  EXPECT_EQ(words_saying(one("lupa|lupu vajag"), "vajag lūpu"), Words{});
  EXPECT_EQ(words_saying(one("lupa|lupu vajag"), "vajag lupu"), (Words{0, 1}));
  EXPECT_EQ(words_saying(one("lūpa vajag"), "vajag lupu"), (Words{0, 1}));
  EXPECT_EQ(words_saying(one("šūt vajag"), "vajag sūtīt"), Words{});
  EXPECT_EQ(words_saying(one("arī mamma"), "ar mammu"), Words{});
}

TEST(Phrases, AllowForTheMarksThatChangeWithTheForm) {
  EXPECT_EQ(words_saying(one("brālis dzer"), "brāļa dēls dzēra"), (Words{0, 2}));
}

TEST(Phrases, CountAWordBehindAnEqualsSignAsItIsWrittenOnly) {
  const auto phrases = one("=redz slikti");
  EXPECT_EQ(words_saying(phrases, "slikti redz"), (Words{0, 1}));
  EXPECT_EQ(words_saying(phrases, "slikti redzu"), Words{});
}

TEST(Phrases, ReadAnEnglishWordByItsEnglishFormsOnly) {
  EXPECT_EQ(words_saying(one("~missed period"), "she misses her period"), (Words{1, 3}));
  EXPECT_EQ(words_saying(one("~sizes period"), "size of a period"), (Words{0, 3}));
  EXPECT_EQ(words_saying(one("~ate =at"), "at at"), Words{});
}

TEST(Phrases, HoldWordsThatFollowEachOtherTogether) {
  const auto phrases = one("не_вижу вечером");
  EXPECT_EQ(words_saying(phrases, "вечером почти не вижу"), (Words{0, 2, 3}));
  EXPECT_EQ(words_saying(phrases, "не вечером, но вижу"), Words{});
}

TEST(Phrases, AreNotSaidWhereAnExcludedWordStands) {
  const auto phrases = one("vīrs =dzer !tēju|kafiju");
  EXPECT_EQ(words_saying(phrases, "vīrs dzer"), (Words{0, 1}));
  EXPECT_EQ(words_saying(phrases, "vīrs dzer kafiju"), Words{});
}

TEST(Phrases, AreNotPutTogetherFromTwoEndsOfALongText) {
  const auto phrases = one("nevar staigāt");
  EXPECT_EQ(words_saying(phrases,
                         "nevar teikt ka mums te būtu slikti jo katru dienu ejam uz parku staigāt"),
            Words{});
}

TEST(Phrases, NeedAWordOfTheirOwnForEachPart) {
  const auto phrases = one("bērns|meita meita|raud");
  EXPECT_EQ(words_saying(phrases, "meita"), Words{});
  EXPECT_EQ(words_saying(phrases, "meita raud"), (Words{0, 1}));
}

TEST(Phrases, TellWhatTheyMeanInTheOrderOfTheirTexts) {
  const Phrases phrases{{{.text = "nevar iet", .meaning = 7}, {.text = "iet", .meaning = 3}}};
  const auto said = phrases.said_in(analyze("viņa nevar iet"));
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].meaning, 7U);
  EXPECT_EQ(said[1].meaning, 3U);
}

TEST(Phrases, ThatWereCutOrChangedInTheIndexAreRefused) {
  const auto bytes = one("@cannot redzēt|saskatīt !tēju|vāju_tēju").to_bytes();
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_THROW(Phrases::from_bytes(std::string_view(bytes).substr(0, size)), std::runtime_error)
        << size;
  EXPECT_THROW(Phrases::from_bytes(bytes + "x"), std::runtime_error);
  const auto words = analyze("nevar redzēt tēju");
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    auto changed = bytes;
    changed[at] = static_cast<char>(0xff);
    try {
      Phrases::from_bytes(changed).said_in(words);
    } catch (const std::runtime_error&) {
    }
  }
}

}  // namespace
}  // namespace blakus::phrases_test

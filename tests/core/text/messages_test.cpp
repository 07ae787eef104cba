#include "core/text/messages.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace blakus::messages_test {
namespace {

TEST(Message, ChoosesTheLatvianPluralForm) {
  const Message found{
      "{count, plural, =0 {Nekas} one {Atrasta # organizācija} other {Atrastas # organizācijas}}",
      "lv"};
  const struct {
    std::int64_t count;
    const char* text;
  } cases[] = {
      {0, "Nekas"},
      {1, "Atrasta 1 organizācija"},
      {2, "Atrastas 2 organizācijas"},
      {10, "Atrastas 10 organizācijas"},
      {11, "Atrastas 11 organizācijas"},
      {21, "Atrasta 21 organizācija"},
  };
  for (const auto& c : cases) EXPECT_EQ(found.text({{"count", c.count}}), c.text) << c.count;
}

TEST(Message, ChoosesTheRussianPluralForm) {
  const Message found{
      "{count, plural, one {# организация} few {# организации} many {# организаций} other {# "
      "организации}}",
      "ru"};
  const struct {
    std::int64_t count;
    const char* text;
  } cases[] = {
      {1, "1 организация"},   {3, "3 организации"},   {5, "5 организаций"},
      {11, "11 организаций"}, {21, "21 организация"}, {22, "22 организации"},
  };
  for (const auto& c : cases) EXPECT_EQ(found.text({{"count", c.count}}), c.text) << c.count;
}

TEST(Message, ChoosesTheUkrainianPluralForm) {
  const Message found{
      "{count, plural, one {# організація} few {# організації} many {# організацій} other {# "
      "організації}}",
      "uk"};
  const struct {
    std::int64_t count;
    const char* text;
  } cases[] = {
      {1, "1 організація"},   {3, "3 організації"},   {5, "5 організацій"},
      {11, "11 організацій"}, {21, "21 організація"}, {22, "22 організації"},
  };
  for (const auto& c : cases) EXPECT_EQ(found.text({{"count", c.count}}), c.text) << c.count;
}

TEST(Message, PutsTextsInByName) {
  const Message also{"Meklējām arī: {names}", "lv"};
  EXPECT_EQ(also.text({{"names", "G40"}}), "Meklējām arī: G40");
  EXPECT_EQ(also.argument_names(), std::vector<std::string>{"names"});
}

TEST(Message, PutsTextsInAsTheyAreAndNumbersAsTheLanguageWritesThem) {
  const Message all{"it''s {a}, '{'b'}' {b}{a}", "en"};
  EXPECT_EQ(all.text({{"a", "{x}"}, {"b", "–"}}), "it's {x}, {b} –{x}");
  EXPECT_EQ(all.text({{"a", std::int64_t{12345}}, {"b", ""}}), "it's 12,345, {b} 12,345");
  EXPECT_EQ(all.text({{"a", "\xff"}, {"b", ""}}), "it's \xEF\xBF\xBD, {b} \xEF\xBF\xBD");
  EXPECT_EQ(Message("no ''argument''", "lv").text(), "no 'argument'");
  EXPECT_THROW(all.text({{"a", "x"}}), std::invalid_argument);
}

TEST(Message, SaysWhatIsWrong) {
  EXPECT_THROW(Message("{count, plural, one {#}", "lv"), std::invalid_argument);
  EXPECT_THROW(Message("{name}", "lv").text(), std::invalid_argument);
}

TEST(DateText, IsAsExactAsTheDate) {
  const struct {
    const char *iso, *language, *text;
  } cases[] = {
      {"2026-11-21", "lv", "21.11.2026."},
      {"2026-11-21", "en", "21 November 2026"},
      {"2026-11-21", "ru", "21.11.2026"},
      {"2016-05", "en", "May 2016"},
      {"2016-05", "lv", "2016. g. maijs"},
      {"2016-05", "ru", "май 2016\u202fг."},
      {"2016", "lv", "2016"},
      {"2026-11-21T21:05:00Z", "lv", "21.11.2026."},
      {"2026-02-30", "en", "February 2026"},
      {"2026-13", "lv", "2026-13"},
      {"soon", "en", "soon"},
      {"", "lv", ""},
  };
  for (const auto& c : cases)
    EXPECT_EQ(date_text(c.iso, c.language), c.text) << c.iso << c.language;
}

TEST(Capitalized, RaisesTheFirstLetter) {
  EXPECT_EQ(capitalized("в Латгале"), "В Латгале");
  EXPECT_EQ(capitalized("Ķekavā"), "Ķekavā");
  EXPECT_EQ(capitalized("šeit"), "Šeit");
  EXPECT_EQ(capitalized(""), "");
}

TEST(MomentText, IsTheTimeOnClocksInLatvia) {
  EXPECT_EQ(moment_text("2026-11-29T21:05:00Z", "lv"), "29.11.2026. 23:05");
  EXPECT_EQ(moment_text("2026-07-01T21:05:00Z", "lv"), "2.07.2026. 00:05");
  EXPECT_EQ(moment_text("2026-11-29T21:05:00Z", "en"), "29 November 2026, 23:05");
  EXPECT_EQ(moment_text("2026-11-29", "lv"), date_text("2026-11-29", "lv"));
  EXPECT_EQ(moment_text("nav", "lv"), "nav");
}

}  // namespace
}  // namespace blakus::messages_test

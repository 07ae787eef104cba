#include "server/http/site/forms/letters.h"

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "tests/server/curation/support.h"

namespace blakus::letters_test {
namespace {

TEST(Reminders, GoOnceAMonthToThoseNotCheckedForTenMonthsOrTheirTelephonesForSix) {
  auto fresh = with_contacts("svaiga", "Svaigi pārbaudīta");
  fresh.checked["record"].date = "2026-06-01";
  SmallDesk small{{with_contacts("viena", "Viena biedrība"), fresh, body("bez", "Bez e-pasta")}};
  const MessageLookup words{std::filesystem::path{BLAKUS_SOURCE_DIR} / "web/messages"};
  const LetterOrigin origin{.base_url = "https://example.lv",
                            .network_email = "info@pacientu-organizacijas.lv"};
  EXPECT_EQ(queue_reminders(small.curation(), words, origin), 1U);
  const auto letters = waiting_letters(small.database());
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_EQ(letters[0].recipient, "birojs@viena.example");
  EXPECT_NE(letters[0].subject.find("Viena biedrība"), std::string::npos);
  EXPECT_NE(letters[0].body.find("https://example.lv/confirm/"), std::string::npos);
  EXPECT_TRUE(letters[0].body.ends_with(
      "Ar cieņu\nLatvijas Pacientu organizāciju tīkls\ninfo@pacientu-organizacijas.lv\n"))
      << letters[0].body;
  EXPECT_EQ(queue_reminders(small.curation(), words, origin), 0U);
  small.now += 31 * one_day;  // now the telephones of the other are due as well
  EXPECT_EQ(queue_reminders(small.curation(), words, origin), 2U);
}

TEST(Reminders, AreInTheChiefLanguageOfTheSite) {
  SmallDesk small{{with_contacts("viena", "Viena biedrība")}};
  const MessageLookup words{std::filesystem::path{BLAKUS_SOURCE_DIR} / "web/messages"};
  Site site;
  site.languages = {"ru", "lv"};
  site.network_email = "info@pacientu-organizacijas.lv";
  ASSERT_EQ(queue_reminders(small.curation(), words, letter_origin(site, "https://example.lv")),
            1U);
  const auto letters = waiting_letters(small.database());
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_NE(letters[0].body.find("https://example.lv/ru/confirm/"), std::string::npos)
      << letters[0].body;
}

}  // namespace
}  // namespace blakus::letters_test

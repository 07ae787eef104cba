#include <gtest/gtest.h>

#include "server/mail/mailer.h"
#include "tests/support/real_mail_server.h"

namespace blakus::post_office_test {
namespace {

class PostOffice : public testing::Test {
 protected:
  void queue(const std::string& recipient) {
    add_letter(database_, {.kind = "link",
                           .organization = "viena",
                           .recipient = recipient,
                           .subject = "Datu apstiprināšana katalogā: Ļoti gara izdomāta biedrība",
                           .body = "https://example.lv/confirm/noslepums\n",
                           .queued = "2026-11-21T10:00:00Z"});
  }
  const TemporaryFolder folder_;
  Database database_{folder_.path() / "store.sqlite"};
};

TEST_F(PostOffice, SendsThroughARealServerAndForgetsTheLink) {
  const RealMailServer server;
  queue("birojs@viena.example");
  const auto delivered =
      send_letters(database_, {.url = server.url(), .from = "katalogs@example.lv"}, 1'795'000'000);
  EXPECT_EQ(delivered.sent, 1U);
  const auto letters = server.letters();
  ASSERT_EQ(letters.size(), 1U);
  EXPECT_NE(letters[0].find("To: <birojs@viena.example>"), std::string::npos);
  EXPECT_NE(letters[0].find("Subject: =?UTF-8?B?"), std::string::npos);
  // base64 of "https://example.lv/"
  EXPECT_NE(letters[0].find("aHR0cHM6Ly9leGFtcGxlLmx2L"), std::string::npos);
  EXPECT_TRUE(waiting_letters(database_).empty());
  database_.each("SELECT body FROM mail", {},
                 [](const StoreRow& row) { EXPECT_EQ(row.text(0), ""); });
}

TEST_F(PostOffice, KeepsWhatCannotBeSentAndSaysWhy) {
  queue("birojs@viena.example");
  const MailServer nobody{.url = "smtp://127.0.0.1:" + std::to_string(free_port()),
                          .from = "katalogs@example.lv"};
  for (int tries = 0; tries < 7; ++tries) send_letters(database_, nobody, 1'795'000'000);
  const auto waiting = waiting_letters(database_);
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_NE(waiting[0].failure, "");
  EXPECT_EQ(waiting[0].failures, 5);  // then it waits for a person
}

TEST_F(PostOffice, EndsALetterUnderWayWhenTheProgramIsStopped) {
  queue("birojs@viena.example");
  const int silent = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const int port = free_port();
  auto address = loopback(port);
  ASSERT_EQ(::bind(silent, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ASSERT_EQ(::listen(silent, 8), 0);  // the kernel takes connections; nobody says anything
  const MailServer server{.url = "smtp://127.0.0.1:" + std::to_string(port),
                          .from = "katalogs@example.lv"};
  int asked = 0;
  const auto delivered =
      send_letters(database_, server, 1'795'000'000, [&] { return ++asked > 3; });
  EXPECT_EQ(delivered.sent + delivered.failed, 0U);
  const auto waiting = waiting_letters(database_);
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting[0].failures, 0);
  ::close(silent);
}

TEST_F(PostOffice, SendsNothingToWhatIsNoAddress) {
  queue("birojs@viena.example\r\nRCPT TO:<cits@cits.example>");
  const MailServer nobody{.url = "smtp://127.0.0.1:1", .from = "katalogs@example.lv"};
  EXPECT_EQ(send_letters(database_, nobody, 1'795'000'000).failed, 1U);
  EXPECT_EQ(waiting_letters(database_)[0].failure, "the address is not one");
}

}  // namespace
}  // namespace blakus::post_office_test

// Letters to a segment on their way through a real mail server, whatever happens to the program.

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "core/record/timestamps.h"
#include "server/mail/mailer.h"
#include "server/network/contacts.h"
#include "server/network/mailings.h"
#include "tests/server/curation/support.h"
#include "tests/support/real_mail_server.h"

namespace blakus::mailing_queue_test {
namespace {

constexpr std::time_t begin = 1'795'000'000;
constexpr std::int64_t without_limit = 100'000;

Recipient recipient_named(const std::string& id, const std::string& email) {
  return {
      .body = std::make_shared<ListedRecord>(ListedRecord{.record = body(id, "Izdomāta " + id)}),
      .email = email};
}

/// What stands after the name of a header in a letter.
std::string header_of(const std::string& letter, const std::string& name) {
  const auto at = letter.find("\n" + name + ": ");
  if (at == std::string::npos) return {};
  const auto from = at + name.size() + 3;
  return letter.substr(from, letter.find('\n', from) - from);
}

class MailingQueue : public testing::Test {
 protected:
  /// A mailing with a letter to each, in the queue; its number.
  std::int64_t queue(const std::vector<Recipient>& recipients) {
    const auto number = keep_mailing(desk_.curation(), {});
    note_tested(desk_.curation(), *mailing(desk_.curation().database, number));
    const auto write = [](const Recipient& recipient, const std::string& token) {
      return Letter{.organization = recipient.body->record.id,
                    .recipient = recipient.email,
                    .subject = "Izmēģinājums",
                    .body = "Labdien!\n",
                    .unsubscribe = "https://example.lv/letters/" + token + "/stop",
                    .html = "<p>Labdien!</p>\n"};
    };
    EXPECT_TRUE(
        send_mailing(desk_.curation(), *mailing(database(), number), recipients, write, editor));
    return number;
  }
  Database& database() { return desk_.database(); }
  Delivered deliver(const RealMailServer& server, std::time_t now, std::int64_t an_hour) {
    return send_letters(
        database(),
        {.url = server.url(), .from = "katalogs@example.lv", .letters_an_hour = an_hour}, now);
  }

  SmallDesk desk_{{body("viena", "Viena biedrība")}};
};

/// 400 invented recipients, and the program killed three times in the middle. SMTP cannot say
/// whether the letter under way at that moment was taken: it alone may come twice, as the same
/// letter.
TEST_F(MailingQueue, LeavesNobodyOutAndWritesToNobodyTwiceThoughTheProgramIsKilled) {
  constexpr std::size_t everybody = 400;
  const RealMailServer server;
  std::vector<Recipient> recipients;
  for (std::size_t at = 0; at < everybody; ++at)
    recipients.push_back(recipient_named("body-" + std::to_string(at),
                                         "birojs@body-" + std::to_string(at) + ".example"));
  const auto number = queue(recipients);
  auto now = begin;
  for (const std::size_t kill_at : {40U, 150U, 290U}) {
    const auto child = ::fork();
    if (child == 0) {
      Database own{desk_.store()};
      send_letters(
          own,
          {.url = server.url(), .from = "katalogs@example.lv", .letters_an_hour = without_limit},
          now);
      ::_exit(0);
    }
    while (server.count() < kill_at) ::usleep(500);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    now += 60;
  }
  deliver(server, now, without_limit);
  std::map<std::string, std::multiset<std::string>> came;
  for (const auto& letter : server.letters())
    came[header_of(letter, "To")].insert(header_of(letter, "Message-ID"));
  EXPECT_EQ(came.size(), everybody) << "nobody is left out";
  EXPECT_LE(server.count(), everybody + 3) << "at most the letter under way at each kill";
  for (const auto& [to, ids] : came)
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 1U) << to;
  EXPECT_EQ(counts_of(database(), number).sent, std::int64_t{everybody});
}

TEST_F(MailingQueue, SendsAtMostSoManyAnHourAndOtherLettersAtOnce) {
  const RealMailServer server;
  std::vector<Recipient> recipients;
  for (int at = 0; at < 5; ++at)
    recipients.push_back(recipient_named("body-" + std::to_string(at),
                                         "birojs@body-" + std::to_string(at) + ".example"));
  const auto number = queue(recipients);
  EXPECT_EQ(deliver(server, begin, 2).sent, 2U);
  EXPECT_EQ(deliver(server, begin + 300, 2).sent, 0U);
  add_letter(database(),
             {.kind = "link", .recipient = "x@viena.example", .body = "b", .queued = "x"});
  EXPECT_EQ(deliver(server, begin + 600, 2).sent, 1U);
  stop_mailing(desk_.curation(), number, true, editor);
  EXPECT_EQ(deliver(server, begin + 3700, 2).sent, 0U);
  stop_mailing(desk_.curation(), number, false, editor);
  EXPECT_EQ(deliver(server, begin + 3700, 2).sent, 2U);
  EXPECT_EQ(counts_of(database(), number).waiting, 1);
}

TEST_F(MailingQueue, SaysWhatTheServerRefusedAndTriesAgainWhatMayBeTakenLater) {
  const RealMailServer server{"mail_handlers.Refusing"};
  const auto number = queue({recipient_named("viena", "gone@viena.example"),
                             recipient_named("otra", "full@otra.example"),
                             recipient_named("tresa", "birojs@tresa.example")});
  EXPECT_EQ(deliver(server, begin, without_limit).sent, 1U);
  const auto refused = refused_letters(database(), number);
  ASSERT_EQ(refused.size(), 2U);
  EXPECT_EQ(refused[0].failure, "550 5.1.1 no such mailbox");
  EXPECT_TRUE(refused[0].for_good);
  EXPECT_EQ(refused[1].failure, "452 4.2.2 mailbox full");
  EXPECT_FALSE(refused[1].for_good);
  EXPECT_EQ(deliver(server, begin + 60, without_limit).failed, 0U) << "not at once";
  EXPECT_EQ(deliver(server, begin + 3600, without_limit).failed, 1U);
  EXPECT_EQ(deliver(server, begin + 4 * one_day, without_limit).failed, 1U);
  EXPECT_EQ(counts_of(database(), number).refused, 2) << "three days are over";
  desk_.now = begin + 4 * one_day;
  try_refused_again(desk_.curation(), number, editor);
  EXPECT_EQ(counts_of(database(), number).waiting, 2);
}

TEST_F(MailingQueue, RespectsAWayOutThatIsTakenWhileTheLetterWaits) {
  const RealMailServer server;
  const auto number = queue({recipient_named("viena", "birojs@viena.example")});
  stop_letters_to(desk_.curation(), "Birojs@Viena.example");
  EXPECT_EQ(deliver(server, begin, without_limit).sent, 0U);
  EXPECT_EQ(counts_of(database(), number).declined, 1);
}

TEST_F(MailingQueue, ShowsTextAndPageWithTheWayOutInTheHeaders) {
  const RealMailServer server;
  queue({recipient_named("viena", "birojs@viena.example")});
  deliver(server, begin, without_limit);
  const auto letters = server.letters();
  ASSERT_EQ(letters.size(), 1U);
  for (const auto* text :
       {"Content-Type: multipart/alternative", "Content-Type: text/plain",
        "Content-Type: text/html", "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "List-Unsubscribe: <https://example.lv/letters/"})
    EXPECT_NE(letters[0].find(text), std::string::npos) << text;
  EXPECT_EQ(database().number_of("SELECT count(*) FROM mail WHERE body <> '' OR html <> '' "
                                 "OR unsubscribe <> ''"),
            0)
      << "once it is sent nothing in the store opens its link";
}

TEST_F(MailingQueue, IsNotFilledTwice) {
  const auto number = queue({recipient_named("viena", "birojs@viena.example")});
  const auto write = [](const Recipient&, const std::string&) { return Letter{}; };
  EXPECT_FALSE(send_mailing(desk_.curation(), *mailing(database(), number),
                            {recipient_named("otra", "birojs@otra.example")}, write, editor));
  EXPECT_EQ(counts_of(database(), number).waiting, 1);
}

}  // namespace
}  // namespace blakus::mailing_queue_test

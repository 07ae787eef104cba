#include "server/curation/sign_in.h"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace blakus::sign_in_test {
namespace {

constexpr std::int64_t noon = 1'795'000'000;
const std::string good = "zebra mountain nine";

class SigningIn : public testing::Test {
 protected:
  SigningIn() { keep_administrator(database_, {.name = "anna", .role = "editor"}, good); }
  SignedIn::How how(const std::string& name, const std::string& passphrase,
                    std::int64_t now = noon) {
    return sign_in_.sign_in({name, passphrase, "", "sender of " + name}, now).how;
  }
  const TemporaryFolder folder_;
  Database database_{folder_.path() / "store.sqlite"};
  SignIn sign_in_{database_};
};

TEST_F(SigningIn, LetsInWithTheRightPassphraseAlone) {
  EXPECT_EQ(how("anna", good), SignedIn::How::in);
  EXPECT_EQ(how("anna", good + " "), SignedIn::How::wrong);
  EXPECT_EQ(how("nobody", good), SignedIn::How::wrong);
}

TEST_F(SigningIn, LocksAfterFiveFailuresForAQuarterOfAnHour) {
  for (int time = 0; time < 5; ++time) EXPECT_EQ(how("anna", "wrong"), SignedIn::How::wrong);
  EXPECT_EQ(how("anna", good), SignedIn::How::locked);
  EXPECT_EQ(how("anna", good, noon + 15 * 60), SignedIn::How::in);
}

TEST_F(SigningIn, CountsFailuresOfManyThreads) {
  std::atomic<int> checked{0};
  {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i)
      threads.emplace_back([&] {
        for (int time = 0; time < 5;) {
          const auto ended = how("anna", "wrong");
          checked += ended == SignedIn::How::wrong;
          time += ended != SignedIn::How::busy;
        }
      });
  }
  EXPECT_EQ(checked, 5);
}

TEST_F(SigningIn, KeepsASessionForHalfAnHourOfSilenceAndHalfADay) {
  const auto token = sign_in_.sign_in({"anna", good, "", "a"}, noon).token;
  EXPECT_EQ(sign_in_.session_of(token, noon + 29 * 60)->administrator.name, "anna");
  EXPECT_TRUE(sign_in_.session_of(token, noon + 58 * 60));
  EXPECT_FALSE(sign_in_.session_of(token, noon + 58 * 60 + 30 * 60));
  const auto another = sign_in_.sign_in({"anna", good, "", "a"}, noon).token;
  for (std::int64_t now = noon; now < noon + 12 * 3600; now += 20 * 60)
    EXPECT_TRUE(sign_in_.session_of(another, now)) << now;
  EXPECT_FALSE(sign_in_.session_of(another, noon + 12 * 3600));
}

TEST_F(SigningIn, EndsSessionsOnTheServer) {
  const auto token = sign_in_.sign_in({"anna", good, "", "a"}, noon).token;
  sign_in_.sign_out(token);
  EXPECT_FALSE(sign_in_.session_of(token, noon));
  const auto another = sign_in_.sign_in({"anna", good, "", "a"}, noon).token;
  keep_administrator(database_, {.name = "anna", .role = "editor"}, "a new passphrase is set");
  EXPECT_FALSE(sign_in_.session_of(another, noon));
}

TEST_F(SigningIn, KeepsNoTokenInTheStore) {
  const auto token = sign_in_.sign_in({"anna", good, "", "a"}, noon).token;
  database_.each("SELECT token FROM session", {},
                 [&](const StoreRow& row) { EXPECT_NE(row.text(0), token); });
}

TEST_F(SigningIn, AsksForAOneTimeCodeWhereThereIsOne) {
  // Secret and code of RFC 6238, appendix B, at 59 seconds; six of its eight digits.
  const std::string secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
  EXPECT_EQ(totp_step_of(secret, "287082", 59), 1);
  EXPECT_EQ(totp_step_of(secret, "287082", 29), 1);
  EXPECT_EQ(totp_step_of(secret, "287083", 59), std::nullopt);
  EXPECT_EQ(totp_step_of(secret, "287082", 59 + 120), std::nullopt);
  keep_administrator(database_, {.name = "berta", .role = "editor", .totp = secret}, good);
  EXPECT_EQ(sign_in_.sign_in({"berta", good, "", "b"}, 59).how, SignedIn::How::wrong);
  EXPECT_EQ(sign_in_.sign_in({"berta", good, "287082", "b"}, 59).how, SignedIn::How::in);
  EXPECT_EQ(sign_in_.sign_in({"berta", good, "287082", "c"}, 60).how, SignedIn::How::wrong)
      << "whoever looked over the shoulder has the same code";
}

TEST(Passphrases, AreLongAndNotEasilyGuessed) {
  const struct {
    const char *passphrase, *fault;
  } cases[] = {{"short", "short"},
               {"ķņšžģļ", "short"},
               {"password1234", "guessable"},
               {"Passwordpassword", "guessable"},
               {"qwertyuiop123", "guessable"},
               {"aaaaaaaaaaaaaa", "guessable"},
               {"123456789012", "guessable"},
               {"correcthorsebatterystaple", "guessable"},
               {"correct horse battery staple", "guessable"},
               {"Administrator1!", "guessable"},
               {"p@ssw0rdP@ssw0rd", "guessable"},
               {"1qaz2wsx3edc", "guessable"},
               {"michaeljordan23", "guessable"},
               {"mana parole riga", "guessable"},
               {"zebra mountain nine", ""},
               {"ezers mīl bērzu", ""}};
  for (const auto& c : cases) EXPECT_EQ(passphrase_fault(c.passphrase), c.fault) << c.passphrase;
}

}  // namespace
}  // namespace blakus::sign_in_test

#include <csignal>
#include <filesystem>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "server/mail/mailer.h"
#include "tests/support/temporary_folder.h"

namespace blakus::post_office_test {
namespace {

sockaddr_in loopback(int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return address;
}

int free_port() {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(0);
  socklen_t size = sizeof address;
  ::bind(probe, reinterpret_cast<sockaddr*>(&address), size);
  ::getsockname(probe, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(probe);
  return ntohs(address.sin_port);
}

bool answers(int port) {
  const int probe = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  auto address = loopback(port);
  const bool connected =
      ::connect(probe, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  ::close(probe);
  return connected;
}

/// A real mail server (Debian's python3-aiosmtpd) that puts what it gets into a maildir.
class RealMailServer {
 public:
  RealMailServer() {
    const auto where = "127.0.0.1:" + std::to_string(port_);
    const auto box = (folder_.path() / "box").string();
    const char* words[] = {
        "/usr/bin/python3",          "-m",        "aiosmtpd", "-n", "-l", where.c_str(), "-c",
        "aiosmtpd.handlers.Mailbox", box.c_str(), nullptr};
    posix_spawn(&process_, words[0], nullptr, nullptr, const_cast<char**>(words), environ);
    for (int tries = 0; tries < 200 && !answers(port_); ++tries) ::usleep(50'000);
  }
  ~RealMailServer() {
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
  }
  RealMailServer(const RealMailServer&) = delete;
  RealMailServer& operator=(const RealMailServer&) = delete;

  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  /// The letters that came, as they came.
  std::vector<std::string> letters() const {
    std::vector<std::string> all;
    const auto box = std::filesystem::path("box") / "new";
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / box))
      all.push_back(folder_.read((box / entry.path().filename()).string()));
    return all;
  }

 private:
  const TemporaryFolder folder_;
  const int port_ = free_port();
  pid_t process_ = -1;
};

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

// The server as a program: its words, its exit statuses, its signals.

#include "tests/server/http/support/program.h"

#include <thread>

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>

#include "core/index/folder.h"
#include "indexer/build.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::program_test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class ServerProgram : public testing::Test {
 protected:
  std::vector<std::string> arguments(std::vector<std::string> further = {}) {
    std::vector<std::string> all{"--index",  index_.folder(), "--web",  web_folder(),
                                 "--assets", build_.path(),   "--port", "0"};
    all.insert(all.end(), further.begin(), further.end());
    return all;
  }
  int status_of(std::vector<std::string> further) {
    Program program{"blakus-server", arguments(std::move(further))};
    const auto status = program.exit_status();
    said_ = program.said();
    return status;
  }

  TinyIndex index_{{body("viens", "Viens")}};
  WebBuild build_;
  std::string said_;
};

TEST_F(ServerProgram, EndsInOrderWhenToldTo) {
  for (const int signal : {SIGTERM, SIGINT}) {
    Program program{"blakus-server", arguments()};
    const int port = program.port();
    ASSERT_GT(port, 0) << program.said();
    EXPECT_EQ(fetch(port, "/healthz").status, 200);
    RawClient kept{port};
    std::vector<std::unique_ptr<RawClient>> idle;
    for (int i = 0; i < 100; ++i) idle.push_back(std::make_unique<RawClient>(port));
    kept.send(get("/api/v1/organizations"));
    const auto began = std::chrono::steady_clock::now();
    program.send(signal);
    EXPECT_EQ(kept.answer()->status, 200);
    EXPECT_EQ(program.exit_status(), 0) << program.said();
    EXPECT_LT(std::chrono::steady_clock::now() - began, seconds{10});
  }
}

TEST_F(ServerProgram, RefusesAPortThatIsTaken) {
  Program first{"blakus-server", arguments()};
  const int port = first.port();
  ASSERT_GT(port, 0) << first.said();
  EXPECT_EQ(status_of({"--port", std::to_string(port)}), 1);
  EXPECT_NE(said_.find("cannot listen on 127.0.0.1"), std::string::npos) << said_;
  EXPECT_EQ(fetch(port, "/healthz").status, 200);
}

TEST_F(ServerProgram, SaysWhatIsWrong) {
  const TemporaryFolder folder;
  const auto store = (folder.path() / "store.db").string();
  const struct {
    std::vector<std::string> further;
    int status;
    const char* words;
  } cases[] = {
      {{"--port", "70000"}, 2, "70000"},
      {{"--nonsense"}, 2, "--nonsense"},
      {{"--index", "/no/such/folder", "--check-config"}, 1, "/no/such/folder"},
      {{"--web", "/no/such/web", "--check-config"}, 1, "/no/such/web"},
      {{"--base-url", "example.lv"}, 2, "must begin with https://"},
      {{"--base-url", "https://example.lv/"}, 2, "must not end with a slash"},
      {{"--base-url", "https://example.lv\"><b>"}, 2, "no address has"},
      {{"--host", "no.such.host.example", "--port", "0"}, 1, "no.such.host.example"},
      {{"--network-phone", "call us"}, 2, "is no telephone number"},
      {{"--network-hours", "9 to 5"}, 2, "are no hours"},
      {{"--network-answers", "31"}, 2, "31"},
      {{"--network-phone", "+371 29000000", "--network-hours", "Mo-Th 09:00-17:00; Fr 09:00-15:00",
        "--network-answers", "2", "--check-config"},
       0,
       "is sound"},
      {{"--search-by-post", "--no-suggestions", "--check-config"}, 0, "is sound"},
      {{"--store", "/no/such/folder/x.db", "--check-config"}, 1, "/no/such/folder/x.db"},
      {{"--store", web_folder() / "openapi.json", "--check-config"}, 1, "not a database"},
      {{"--smtp-password-file", "/no/such/file", "--check-config"}, 1, "/no/such/file"},
      {{"--store", store, "--indexer", "/no/such/program", "--check-config"},
       1,
       "/no/such/program"},
      {{"--host", "no.such.host.example", "--check-config"}, 1, "no.such.host.example"},
      {{"--base-url", "https:///lapa"}, 2, "names no host"},
      {{"--smtp-url", "file:///etc/passwd"}, 2, "smtp://"},
      {{"--mail-from", "a@b.lv\r\nBcc: c@d.lv"}, 2, "e-mail"},
      {{"--trusted-proxy", "proxy"}, 2, "127.0.0.1"},
      {{"--store", store, "--check-config"}, 0, "the configuration is sound"},
      {{"--check-config"}, 0, "the configuration is sound"},
      {{"remind"}, 2, "--store"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(status_of(c.further), c.status) << said_;
    EXPECT_NE(said_.find(c.words), std::string::npos) << said_;
  }
  EXPECT_FALSE(std::filesystem::exists(store));  // trying makes nothing
}

TEST_F(ServerProgram, LogsNothingThatWasTyped) {
  Program program{"blakus-server", arguments({"--access-log"})};
  const int port = program.port();
  ASSERT_GT(port, 0) << program.said();
  fetch(port, "/?q=noslepums");
  fetch(port, "/organizations/noslepums");
  fetch(port, "/noslepums", "User-Agent: noslepums\r\nReferer: noslepums\r\n");
  program.send(SIGTERM);
  EXPECT_EQ(program.exit_status(), 0);
  EXPECT_NE(program.said().find("GET /organizations/{id} 404"), std::string::npos);
  EXPECT_EQ(program.said().find("noslepums"), std::string::npos) << program.said();
}

TEST_F(ServerProgram, LogsNothingThatWasSent) {
  Program program{"blakus-server", arguments({"--access-log", "--search-by-post"})};
  const int port = program.port();
  ASSERT_GT(port, 0) << program.said();
  RawClient client{port};
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 11\r\n\r\nq=noslepums");
  EXPECT_EQ(client.answer().value_or(RawAnswer{}).status, 200);
  program.send(SIGTERM);
  EXPECT_EQ(program.exit_status(), 0);
  EXPECT_NE(program.said().find("POST / 200"), std::string::npos) << program.said();
  EXPECT_EQ(program.said().find("noslepums"), std::string::npos) << program.said();
}

TEST_F(ServerProgram, LoadsANewGenerationAtOnceOnSighup) {
  Program program{"blakus-server", arguments()};
  const int port = program.port();
  ASSERT_GT(port, 0) << program.said();
  index_.replace({body("divi", "Divi")});
  program.send(SIGHUP);
  EXPECT_TRUE(program.says("serving generation-2", seconds{5})) << program.said();
  EXPECT_EQ(fetch(port, "/api/v1/organizations/divi").status, 200);
}

TEST_F(ServerProgram, TellsTheServiceManagerHowItIs) {
  const TemporaryFolder folder;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto path = (folder.path() / "notify").string();
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  const FileDescriptor manager{::socket(AF_UNIX, SOCK_DGRAM, 0)};
  ASSERT_EQ(::bind(manager.number(), reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  const timeval patience{.tv_sec = 10};
  ::setsockopt(manager.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  const auto heard = [&] {
    char words[100];
    const auto count = ::recv(manager.number(), words, sizeof words, 0);
    return std::string(words, count > 0 ? static_cast<std::size_t>(count) : 0);
  };
  ::setenv("NOTIFY_SOCKET", path.c_str(), 1);
  Program program{"blakus-server", arguments()};
  ::unsetenv("NOTIFY_SOCKET");
  EXPECT_EQ(heard(), "READY=1");
  program.send(SIGTERM);
  EXPECT_EQ(heard(), "STOPPING=1");
  EXPECT_EQ(program.exit_status(), 0);
}

}  // namespace
}  // namespace blakus::program_test

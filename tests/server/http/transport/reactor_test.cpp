#include "server/http/transport/reactor.h"

#include <future>
#include <memory>

#include <gtest/gtest.h>

#include "tests/server/http/support/raw_client.h"

namespace blakus::reactor_test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

std::string plain(int status, const std::string& body, bool keep_alive) {
  return "HTTP/1.1 " + std::to_string(status) +
         " X\r\nContent-Length: " + std::to_string(body.size()) +
         (keep_alive ? "" : "\r\nConnection: close") + "\r\n\r\n" + body;
}

/// Answers each request with its own target; "/slow" takes a while, "/big" is large.
Answers echo() {
  return {.answer =
              [](const WholeRequest& request, bool keep_alive) {
                if (request.target == "/slow") std::this_thread::sleep_for(milliseconds{200});
                const auto body = request.target == "/big" ? std::string(8 * 1024 * 1024, 'x')
                                                           : std::string(request.target);
                return Outgoing{plain(200, body, keep_alive), !keep_alive};
              },
          .refuse =
              [](const Refusal& refusal) {
                return plain(refusal.status, std::string(refusal.reason), false);
              }};
}

ReactorOptions quick() {
  return {.threads = 2,
          .limits = {.idle = milliseconds{600},
                     .header = milliseconds{400},
                     .request = milliseconds{600},
                     .writing = milliseconds{600},
                     .closing = milliseconds{300}}};
}

class ReactorTest : public testing::Test {
 protected:
  explicit ReactorTest(const ReactorOptions& options = {.threads = 2})
      : reactor_(std::make_unique<Reactor>(listen_on("127.0.0.1", 0), echo(), options)) {}
  int port() const { return reactor_->port(); }

  std::unique_ptr<Reactor> reactor_;
};

class QuickReactor : public ReactorTest {
 protected:
  QuickReactor() : ReactorTest(quick()) {}
};

TEST_F(ReactorTest, AnswersOnAKeptConnection) {
  RawClient client{port()};
  for (const auto* target : {"/a", "/b", "/c"}) {
    client.send(get(target));
    EXPECT_EQ(client.answer()->body, target);
  }
}

TEST_F(ReactorTest, AnswersWhatWasSentAheadInOrder) {
  RawClient client{port()};
  std::string all;
  for (int i = 0; i < 500; ++i) all += get("/" + std::to_string(i));
  client.send(all);
  for (int i = 0; i < 500; ++i) ASSERT_EQ(client.answer()->body, "/" + std::to_string(i));
}

TEST_F(ReactorTest, AnswersARequestThatComesByteByByte) {
  RawClient client{port()};
  for (const char c : get("/slowly")) client.send(std::string(1, c));
  EXPECT_EQ(client.answer()->body, "/slowly");
}

TEST_F(ReactorTest, AnswersAClientThatHasSaidItsLastWord) {
  RawClient client{port()};
  client.send(get("/a") + get("/b"));
  client.no_more();
  EXPECT_EQ(client.answer()->body, "/a");
  EXPECT_EQ(client.answer()->body, "/b");
  EXPECT_TRUE(client.closed_within(seconds{1}));
}

TEST_F(ReactorTest, RefusesAndCloses) {
  RawClient client{port()};
  client.send("GET / HTTP/1.1\nHost: a\n\n" + get("/smuggled"));
  EXPECT_EQ(client.answer()->status, 400);
  EXPECT_TRUE(client.closed_within(seconds{3}));
  EXPECT_EQ(client.received(), "");
}

TEST_F(ReactorTest, GetsItsRefusalToAClientThatIsStillSending) {
  RawClient client{port()};
  client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 900000\r\n\r\n");
  client.send(std::string(900'000, 'x'));
  EXPECT_EQ(client.answer()->status, 413);
}

TEST_F(QuickReactor, ClosesConnectionsThatTakeTooLong) {
  RawClient idle{port()};
  RawClient header{port()};
  RawClient body{port()};
  header.send("GET / HTTP/1.1\r\nHo");
  body.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc");
  EXPECT_FALSE(header.closed_within(milliseconds{200}));
  for (auto* client : {&idle, &header, &body}) EXPECT_TRUE(client->closed_within(seconds{2}));
}

TEST_F(QuickReactor, ClosesOnADrip) {
  RawClient client{port()};
  const auto began = Clock::now();
  client.send("GET / HTTP/1.1\r\n");
  while (client.send("A: b\r\n") && Clock::now() - began < seconds{5})
    std::this_thread::sleep_for(milliseconds{50});
  EXPECT_LT(Clock::now() - began, seconds{2});
}

TEST_F(QuickReactor, ClosesOnAReaderThatDoesNotRead) {
  RawClient client{port()};
  client.take_little();
  client.send(get("/big"));
  const auto began = Clock::now();
  const auto is_closed = [&] { return reactor_->open_connections() == 0; };
  while (!is_closed() && Clock::now() - began < seconds{10})
    std::this_thread::sleep_for(milliseconds{10});
  EXPECT_TRUE(is_closed());
}

TEST_F(ReactorTest, ServesOthersBesideFiveHundredSlowOnes) {
  std::vector<std::unique_ptr<RawClient>> slow;
  for (int i = 0; i < 490; ++i) {
    slow.push_back(std::make_unique<RawClient>(port()));
    slow.back()->send(i % 2 ? "GET / HTTP/1.1\r\n" : "");
  }
  for (int i = 0; i < 10; ++i) {
    slow.push_back(std::make_unique<RawClient>(port()));
    slow.back()->take_little();
    slow.back()->send(get("/big"));
  }
  // Until the large answers are made: on a slow machine they are more than the threads can take.
  std::this_thread::sleep_for(seconds{1});
  const auto until = Clock::now() + seconds{20};
  while (fetch(port(), "/quick").status != 200 && Clock::now() < until)
    std::this_thread::sleep_for(milliseconds{100});
  for (int i = 0; i < 50; ++i) {
    const auto began = Clock::now();
    EXPECT_EQ(fetch(port(), "/quick").body, "/quick");
    EXPECT_LT(Clock::now() - began, seconds{2});
  }
}

TEST_F(ReactorTest, FinishesRequestsUnderWayWhenStopping) {
  RawClient busy{port()};
  RawClient idle{port()};
  busy.send(get("/slow"));
  std::this_thread::sleep_for(milliseconds{50});
  const auto began = Clock::now();
  reactor_->stop();
  EXPECT_LT(Clock::now() - began, seconds{2});
  const auto answer = busy.answer();
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->body, "/slow");
  EXPECT_TRUE(busy.closed_within(seconds{1}));
  EXPECT_TRUE(idle.closed_within(seconds{1}));
  EXPECT_THROW(RawClient{port()}, std::runtime_error);
}

TEST(GreedyReactor, CutsTheSlowestReadersOffWhenTheyKeepTooMuch) {
  constexpr std::size_t limit = 40UL * 1024 * 1024;
  Reactor reactor{listen_on("127.0.0.1", 0), echo(), {.threads = 2, .waiting_bytes = limit}};
  std::vector<std::unique_ptr<RawClient>> slow;
  for (int i = 0; i < 12; ++i) {  // 8 MiB each, of which the kernel takes a small part
    slow.push_back(std::make_unique<RawClient>(reactor.port()));
    slow.back()->send(get("/big"));
  }
  const auto began = Clock::now();
  while (reactor.open_connections() == slow.size() && Clock::now() - began < seconds{10})
    std::this_thread::sleep_for(milliseconds{10});
  EXPECT_LT(reactor.open_connections(), slow.size());
  RawClient other{reactor.port()};
  other.send(get("/a"));
  EXPECT_EQ(other.answer()->body, "/a");
  EXPECT_EQ(slow.back()->answer()->body.size(), 8U * 1024 * 1024);
}

TEST(CrowdedReactor, TurnsFurtherConnectionsAway) {
  Reactor reactor{listen_on("127.0.0.1", 0), echo(), {.threads = 2, .connections = 3}};
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(std::make_unique<RawClient>(reactor.port()));
    clients.back()->send(get("/a"));
    EXPECT_EQ(clients.back()->answer()->status, 200);
  }
  EXPECT_EQ(fetch(reactor.port(), "/b").status, 503);
  clients.clear();
  std::this_thread::sleep_for(milliseconds{200});
  EXPECT_EQ(fetch(reactor.port(), "/c").status, 200);
}

TEST(OverloadedReactor, SaysNoInsteadOfLettingRequestsWaitForEver) {
  Reactor reactor{listen_on("127.0.0.1", 0), echo(), {.threads = 1, .waiting = milliseconds{300}}};
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 30; ++i) {
    clients.push_back(std::make_unique<RawClient>(reactor.port()));
    clients.back()->send(get("/slow"));
  }
  std::map<int, int> statuses;
  const auto began = Clock::now();
  for (auto& client : clients) ++statuses[client->answer().value_or(RawAnswer{}).status];
  EXPECT_GE(statuses[200], 2);
  EXPECT_GE(statuses[503], 10);
  EXPECT_EQ(statuses[200] + statuses[503], 30);
  EXPECT_LT(Clock::now() - began, seconds{4});  // 30 × 200 ms would be six
  std::this_thread::sleep_for(milliseconds{400});
  EXPECT_EQ(fetch(reactor.port(), "/again").status, 200);
}

TEST(Listener, TellsThatAPortIsTaken) {
  const auto first = listen_on("127.0.0.1", 0);
  EXPECT_GT(first.port, 0);
  EXPECT_THROW(listen_on("127.0.0.1", first.port), std::system_error);
  EXPECT_THROW(listen_on("no-such-host.invalid", 0), std::runtime_error);
}

}  // namespace
}  // namespace blakus::reactor_test

#include "indexer/curation/verify.h"

#include <atomic>
#include <cstring>
#include <thread>

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <httplib.h>

#include "indexer/curation/public_address.h"
#include "indexer/curation/web_client.h"

namespace blakus::verify_test {
namespace {

/// A real server on a free port of 127.0.0.1 that counts what it is asked.
class InventedSite {
 public:
  InventedSite() {
    server_.set_pre_routing_handler([this](const auto& request, auto& reply) {
      ++asked_;
      agent_ = request.get_header_value("User-Agent");
      if (request.path != "/no-head" || request.method != "HEAD")
        return httplib::Server::HandlerResponse::Unhandled;
      reply.status = 405;
      return httplib::Server::HandlerResponse::Handled;
    });
    const auto text = [](const auto&, auto& reply) { reply.set_content("labdien", "text/plain"); };
    server_.Get("/ok", text);
    server_.Get("/no-head", text);
    const auto leads = [this](const char* from, std::string to, int status) {
      server_.Get(from, [to = std::move(to), status](const auto&, auto& reply) {
        reply.set_redirect(to, status);
      });
    };
    leads("/moved", "/ok", 301);
    leads("/today", "/ok", 302);
    leads("/inside", "http://10.0.0.1/", 302);
    leads("/metadata", "http://169.254.169.254/latest", 301);
    leads("/file", "file:///etc/passwd", 301);
    leads("/round", "/round", 302);
    server_.Get("/large", [](const auto& request, auto& reply) {
      if (request.method == "HEAD") reply.status = 403;
      if (request.method != "HEAD") reply.set_content(std::string(1 << 20, 'x'), "text/plain");
    });
    port_ = server_.bind_to_any_port("127.0.0.1");
    thread_ = std::thread{[this] { server_.listen_after_bind(); }};
    while (!server_.is_running()) std::this_thread::yield();
  }
  ~InventedSite() {
    server_.stop();
    thread_.join();
  }
  std::string url(const std::string& path, const std::string& host = "127.0.0.1") const {
    return "http://" + host + ":" + std::to_string(port_) + path;
  }
  int asked() const { return asked_; }
  std::string agent() const { return agent_; }

 private:
  httplib::Server server_;
  std::atomic<int> asked_{0};
  std::string agent_;
  int port_ = 0;
  std::thread thread_;
};

WebOptions in_tests() {
  return {.pause = std::chrono::milliseconds{0}, .allow_loopback = true};
}

HostAddress address(const std::string& text) {
  HostAddress result{.text = text};
  auto& four = reinterpret_cast<sockaddr_in&>(result.storage);
  auto& six = reinterpret_cast<sockaddr_in6&>(result.storage);
  if (::inet_pton(AF_INET, text.c_str(), &four.sin_addr) == 1)
    four.sin_family = AF_INET;
  else if (::inet_pton(AF_INET6, text.c_str(), &six.sin6_addr) == 1)
    six.sin6_family = AF_INET6;
  return result;
}

bool is_public_text(const std::string& text) {
  return is_public(reinterpret_cast<const sockaddr&>(address(text).storage));
}

TEST(PublicAddress, IsToldFromAllOthers) {
  for (const auto* text : {"8.8.8.8", "193.40.1.1", "100.63.255.255", "100.128.0.0", "172.15.0.1",
                           "172.32.0.1", "2a00:1450:4010:c0f::65", "2620:fe::fe"})
    EXPECT_TRUE(is_public_text(text)) << text;
  for (const auto* text : {"127.0.0.1",
                           "127.255.0.1",
                           "0.0.0.0",
                           "10.1.2.3",
                           "172.16.0.1",
                           "172.31.255.255",
                           "192.168.1.1",
                           "169.254.169.254",
                           "100.64.0.1",
                           "100.127.255.255",
                           "224.0.0.1",
                           "239.255.255.255",
                           "255.255.255.255",
                           "240.0.0.1",
                           "198.18.0.1",
                           "192.0.2.1",
                           "192.0.0.8",
                           "::1",
                           "::",
                           "fe80::1",
                           "fc00::1",
                           "fd12::1",
                           "ff02::1",
                           "::ffff:8.8.8.8",
                           "::ffff:127.0.0.1",
                           "64:ff9b::7f00:1",
                           "64:ff9b:1::1",
                           "2002:7f00:1::",
                           "2001::1",
                           "2001:db8::1",
                           "::127.0.0.1"})
    EXPECT_FALSE(is_public_text(text)) << text;
}

TEST(WebClient, NeverLeavesThePublicWeb) {
  const InventedSite site;
  WebClient checker{{.pause = std::chrono::milliseconds{0}}};
  for (const auto& url :
       {std::string("http://127.0.0.1/"), std::string("http://localhost/"),
        std::string("http://[::1]/"), std::string("http://0x7f000001/"),
        std::string("http://2130706433/"), std::string("http://127.1/"),
        std::string("http://[::ffff:127.0.0.1]/"), std::string("http://10.0.0.1/"),
        std::string("ftp://example.lv/"), std::string("file:///etc/passwd"),
        std::string("gopher://127.0.0.1/"), std::string("http://user:word@8.8.8.8/"),
        std::string("http://8.8.8.8:22/"), std::string("not an address"), site.url("/ok")})
    EXPECT_FALSE(checker.check(url).ok()) << url;
  EXPECT_EQ(site.asked(), 0);
  EXPECT_EQ(checker.check("http://localhost/").fault, "its host is no public address");
}

TEST(WebClient, ConnectsToTheAddressThatWasJudged) {
  const InventedSite site;
  auto options = in_tests();
  options.resolve = [](const std::string&) { return std::vector{address("127.0.0.1")}; };
  // No name service knows this name: were it asked a second time, the request would fail.
  EXPECT_TRUE(WebClient{options}.check(site.url("/ok", "izdomats.example")).ok());
}

TEST(WebClient, RefusesEvenWhereTheNameServiceLies) {
  const InventedSite site;
  WebOptions options{.pause = std::chrono::milliseconds{0}};
  options.resolve = [](const std::string&) {
    auto lie = address("8.8.8.8");
    lie.text = "127.0.0.1";
    return std::vector{lie};
  };
  EXPECT_FALSE(WebClient{options}.check("http://izdomats.example/ok").ok());
  options.resolve = [](const std::string&) {
    return std::vector{address("8.8.8.8"), address("192.168.0.1")};
  };
  EXPECT_EQ(WebClient{options}.check("http://izdomats.example/").fault,
            "its host is no public address");
  EXPECT_EQ(site.asked(), 0);
}

TEST(WebClient, JudgesEveryRedirectAgain) {
  const InventedSite site;
  WebClient checker{in_tests()};
  EXPECT_EQ(checker.check(site.url("/inside")).fault,
            "leads to http://10.0.0.1/: its host is no public address");
  EXPECT_FALSE(checker.check(site.url("/metadata")).ok());
  EXPECT_FALSE(checker.check(site.url("/file")).ok());
  EXPECT_EQ(checker.check(site.url("/round")).fault, "leads on more than 5 times");
}

TEST(WebClient, KnowsAnswersAsVisitorsMeetThem) {
  const InventedSite site;
  WebClient checker{in_tests()};
  EXPECT_TRUE(checker.check(site.url("/ok")).ok());
  EXPECT_TRUE(checker.check(site.url("/no-head")).ok()) << "GET where HEAD is refused";
  EXPECT_EQ(checker.check(site.url("/nothing")).fault, "answers with 404");
  EXPECT_EQ(checker.check(site.url("/moved")).moved_to, site.url("/ok"));
  EXPECT_EQ(checker.check(site.url("/today")).moved_to, "") << "moved for today only";
  EXPECT_TRUE(checker.check(site.url("/large")).ok()) << "cut off, but there";
  EXPECT_EQ(site.agent(), "Blakus link check");
}

TEST(Verify, ProposesWhatAVisitorWouldNotReach) {
  const InventedSite site;
  Organization organization{
      .id = "viena",
      .phones = {{"+371 29000000"}, {"+371 2900"}, {"116000"}, {"+371 19000000"}},
      .emails = {"a@ir.example", "b@nav.example", "c@nav.example"},
      .website = site.url("/moved"),
      .social = {{"facebook", site.url("/nothing")}}};
  VerifyOptions options{.links = in_tests(), .mail = [](const std::string& domain) {
                          return domain == "nav.example" ? "does not exist" : "";
                        }};
  std::vector<std::string> lines;
  for (const auto& one : verify({organization}, options))
    lines.push_back(one.field + ": " + one.after + one.reason);
  EXPECT_EQ(lines, (std::vector<std::string>{"website: " + site.url("/ok") + "has moved for good",
                                             "social.facebook: answers with 404",
                                             "emails[1]: nav.example does not exist",
                                             "emails[2]: nav.example does not exist",
                                             "phones[1]: a Latvian number has eight digits",
                                             "phones[3]: no Latvian number begins so"}));
}

}  // namespace
}  // namespace blakus::verify_test

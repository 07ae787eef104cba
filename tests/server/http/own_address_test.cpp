// A server that was not told its public address: what it prints names the host that was asked, and
// nothing else that a visitor sent.

#include <gtest/gtest.h>

#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"
#include "tests/support/tiny_index.h"

namespace blakus::own_address_test {
namespace {

class ServedWithoutAddress : public testing::Test {
 protected:
  std::string asked(const std::string& path, const std::string& host) {
    RawClient client{server_.port()};
    client.send("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    return client.answer()->body;
  }

 private:
  static ServerOptions options() {
    ServerOptions options;
    options.port = 0;
    options.routes.web = web_folder();
    options.routes.cache_bytes = 1024UL * 1024;
    return options;
  }

  WebBuild build_;
  TinyIndex index_{{body("viens", "Viens")}};
  Pages pages_{{.web = web_folder(), .assets = build_.path()}, index_.searcher()};
  Server server_{index_.searcher(), pages_, options()};
};

TEST_F(ServedWithoutAddress, NamesTheHostThatWasAsked) {
  for (const auto* host : {"example.lv", "127.0.0.1:8080", "[::1]:8080"}) {
    const auto address = "http://" + std::string(host);
    const struct {
      const char* path;
      std::string part;
    } cases[] = {
        {"/robots.txt", "Sitemap: " + address + "/sitemap.xml\n"},
        {"/.well-known/security.txt", "Canonical: " + address + "/.well-known/security.txt\n"},
        {"/sitemap.xml", "<loc>" + address + "/organizations/viens</loc>"},
        {"/organizations.csv", "\"" + address + "/organizations/viens\""},
        {"/handout?ids=viens", std::string(host) + "/h/"},
    };
    for (const auto& c : cases)
      EXPECT_NE(asked(c.path, host).find(c.part), std::string::npos) << host << c.path;
  }
}

TEST_F(ServedWithoutAddress, NamesNoHostThatIsNone) {
  for (const auto* host : {"a_b", "%41", "-a", "a:b", "[]", "a:123456"})
    EXPECT_NE(asked("/robots.txt", host).find("Sitemap: /sitemap.xml\n"), std::string::npos)
        << host;
}

}  // namespace
}  // namespace blakus::own_address_test

// What RFC 9110 and 9112 ask of every origin server, on a real one.

#include <atomic>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::server_conformance_test {
namespace {

using nlohmann::json;

class ConformingServer : public testing::Test {
 protected:
  static constexpr const char* whole_api = "/api/v1/organizations";

  static ServerOptions options(const std::atomic<std::time_t>& clock) {
    ServerOptions options;
    options.routes.cache_bytes = 1024UL * 1024;
    options.routes.now = [&clock] { return clock.load(); };
    return options;
  }

  int port() const { return directory_.port(); }
  RawAnswer ask(const std::string& bytes) const {
    RawClient client{port()};
    client.send(bytes);
    return client.answer().value_or(RawAnswer{});
  }

  std::atomic<std::time_t> clock_{784'111'777};  // the example of RFC 9110, section 5.6.7
  TinyIndex index_{{body("viena", "Viena biedrība", {"diabetes"}, {"diabetes"})}};
  ServedDirectory directory_{index_.searcher(), options(clock_)};
};

TEST_F(ConformingServer, AnswersWhateverIsWithinItsOwnLimits) {
  const std::string marks(3'000, '?');
  EXPECT_EQ(fetch(port(), whole_api + ("?" + marks)).status, 200);
  EXPECT_EQ(fetch(port(), "/?q=" + marks).status, 400);
  const auto problem = fetch(port(), whole_api + ("?q=" + marks));
  EXPECT_EQ(problem.status, 400);
  EXPECT_EQ(json::parse(problem.body)["errors"][0]["name"], "q");

  const auto tag = fetch(port(), whole_api).header("ETag");
  for (const auto& other : {std::string(9'000, 'x'), std::string(4'000, '%')}) {
    const auto list = "If-None-Match: \"" + other + "\"";
    EXPECT_EQ(fetch(port(), whole_api, list + "\r\n").status, 200);
    EXPECT_EQ(fetch(port(), whole_api, list + ", " + tag + "\r\n").status, 304);
  }
}

TEST_F(ConformingServer, PacksNothingForThoseWhoRefuseGzip) {
  const struct {
    const char *accepted, *packed;
  } cases[] = {
      {"gzip;q=0", ""},
      {"gzip; q=0", ""},
      {"gzip ;Q=0.0", ""},
      {"gzip;q=0.000", ""},
      {"identity;q=0, gzip;q=0", ""},
      {"gzip;q=0, gzip", ""},
      {"gzip;q=", ""},
      {"gzip;q=0.001", "gzip"},
      {"gzip;q=1.0, identity;q=0", "gzip"},
      {"br;q=0, GZIP", "gzip"},
      {"br\r\nAccept-Encoding: gzip", "gzip"},
  };
  for (const auto& c : cases) {
    const auto header = "Accept-Encoding: " + std::string(c.accepted) + "\r\n";
    EXPECT_EQ(fetch(port(), "/", header).header("Content-Encoding"), c.packed) << c.accepted;
  }
}

TEST_F(ConformingServer, DatesEveryAnswer) {
  const auto known = "If-None-Match: " + fetch(port(), "/").header("ETag") + "\r\n";
  const std::string requests[] = {get("/"),
                                  get("/"),  // kept from before
                                  get("/", known),
                                  get("/nothing"),
                                  get("/api/v1/areas"),
                                  get("/assets/style-0123456789.css"),
                                  "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n",
                                  "DELETE / HTTP/1.1\r\n",
                                  "GET / HTTP/1.1\nHost: a\n\n"};
  for (const auto& request : requests)
    EXPECT_EQ(ask(request).header("Date"), "Sun, 06 Nov 1994 08:49:37 GMT") << request;
  ++clock_;
  for (const auto& request : requests)
    EXPECT_EQ(ask(request).header("Date"), "Sun, 06 Nov 1994 08:49:38 GMT") << request;
}

TEST_F(ConformingServer, SendsTheHeadersOfTheAnswerWithoutItsBody) {
  for (const auto* path : {"/", whole_api, "/organizations/viena", "/api/v1/openapi.json"}) {
    const auto whole = fetch(port(), path);
    const auto known = fetch(port(), path, "If-None-Match: " + whole.header("ETag") + "\r\n");
    EXPECT_EQ(known.status, 304) << path;
    for (const auto* name : {"Cache-Control", "Date", "ETag", "Vary"})
      EXPECT_EQ(known.header(name), whole.header(name)) << name << " of " << path;
    EXPECT_TRUE(known.header("Vary").ends_with("Accept-Encoding")) << path;
  }
}

TEST_F(ConformingServer, KnowsWhatIsThereByAStar) {
  const std::string any = "If-None-Match: *\r\n";
  for (const auto* path : {"/", whole_api, "/assets/style-0123456789.css"}) {
    const auto whole = fetch(port(), path);
    const auto known = fetch(port(), path, any + "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(known.status, 304) << path;
    EXPECT_EQ(known.body, "");
    EXPECT_EQ(known.header("Content-Encoding"), "");
    for (const auto* name : {"Cache-Control", "ETag", "Vary"})
      EXPECT_EQ(known.header(name), whole.header(name)) << name << " of " << path;
  }
  EXPECT_EQ(fetch(port(), "/nothing", any).status, 404);
  EXPECT_EQ(fetch(port(), "/api/v1/organizations?page=x", any).status, 400);
  EXPECT_EQ(fetch(port(), "/", "If-None-Match: \"*\"\r\n").status, 200);
}

TEST_F(ConformingServer, AnswersWholeWhoAsksForARange) {
  const auto whole = fetch(port(), "/");
  for (const auto* range : {"bytes=0-9", "bytes=-5,1-2", "bytes=x", "lines=1-2"}) {
    const auto answer = fetch(port(), "/", "Range: " + std::string(range) + "\r\n");
    EXPECT_EQ(answer.status, 200) << range;
    EXPECT_EQ(answer.body, whole.body) << range;
  }
}

TEST_F(ConformingServer, ReadsSeveralLinesOfTagsAsOneList) {
  const auto tag = "If-None-Match: " + fetch(port(), "/").header("ETag") + "\r\n";
  const std::string other = "If-None-Match: \"other\"\r\n";
  EXPECT_EQ(fetch(port(), "/", other + tag).status, 304);
  EXPECT_EQ(fetch(port(), "/", tag + other).status, 304);
  EXPECT_EQ(fetch(port(), "/", other + other).status, 200);
}

TEST_F(ConformingServer, NeedsNoHostFromClientsThatKnowNone) {
  EXPECT_EQ(ask("GET /healthz HTTP/1.0\r\n\r\n").status, 200);
  EXPECT_EQ(ask("GET /healthz HTTP/1.0\r\nHost: a\r\n\r\n").status, 200);
  EXPECT_EQ(ask("GET /healthz HTTP/1.1\r\n\r\n").status, 400);
  EXPECT_EQ(ask("GET /healthz HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n").status, 400);
}

TEST_F(ConformingServer, AnswersATargetInAbsoluteForm) {
  const auto page = fetch(port(), "/?q=viena");
  EXPECT_EQ(fetch(port(), "http://localhost/?q=viena").body, page.body);
  EXPECT_EQ(fetch(port(), "HTTPS://localhost:8631/?q=viena").body, page.body);
  EXPECT_EQ(fetch(port(), "http://localhost").body, fetch(port(), "/").body);
  EXPECT_EQ(fetch(port(), "http://user@localhost/").status, 400);
  EXPECT_EQ(ask("GET http://localhost/ HTTP/1.1\r\n\r\n").status, 400);
}

}  // namespace
}  // namespace blakus::server_conformance_test

#include "server/http/transport/request_framing.h"

#include <string>

#include <gtest/gtest.h>

namespace blakus::request_framing_test {
namespace {

using std::string_literals::operator""s;

const std::string host = "Host: localhost\r\n";

/// The status it is refused with; 0 if it is not refused.
int refused(const std::string& bytes) {
  const auto framing = frame(bytes);
  const auto* refusal = std::get_if<Refusal>(&framing);
  return refusal ? refusal->status : 0;
}

bool whole(const std::string& bytes) {
  return std::holds_alternative<WholeRequest>(frame(bytes));
}

TEST(Framing, FindsTheEndOfARequest) {
  const auto first = "POST /a?b=c HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nxyz";
  const auto bytes = first + "GET / HTTP/1.1\r\n";
  const auto framing = frame(bytes);
  const auto& request = std::get<WholeRequest>(framing);
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(request.target, "/a?b=c");
  EXPECT_EQ(request.body, "xyz");
  EXPECT_EQ(request.size, first.size());
  EXPECT_EQ(header_of(request, "HOST"), "localhost");
  EXPECT_TRUE(request.keep_alive);
}

TEST(Framing, WaitsForEachMissingByte) {
  const auto bytes = "POST / HTTP/1.1\r\n" + host + "Content-Length: 3\r\n\r\nxyz";
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto framing = frame(std::string_view(bytes).substr(0, size));
    ASSERT_TRUE(std::holds_alternative<Incomplete>(framing)) << size;
    EXPECT_GT(std::get<Incomplete>(framing).at_least, size);
    EXPECT_LE(std::get<Incomplete>(framing).at_least, bytes.size());
  }
  EXPECT_TRUE(whole(bytes));
}

TEST(Framing, KnowsWhoWantsToKeepTheConnection) {
  const struct {
    const char* version;
    const char* header;
    bool keep;
  } cases[] = {
      {"1.1", "", true},
      {"1.1", "Connection: close\r\n", false},
      {"1.1", "Connection: x, Close\r\n", false},
      {"1.1", "Connection: keep-alive\r\n", true},
      {"1.0", "", false},
      {"1.0", "Connection: keep-alive\r\n", false},
  };
  for (const auto& c : cases) {
    const auto bytes = "GET / HTTP/" + std::string(c.version) + "\r\n" + host + c.header + "\r\n";
    const auto framing = frame(bytes);
    EXPECT_EQ(std::get<WholeRequest>(framing).keep_alive, c.keep) << c.version << c.header;
  }
}

TEST(Framing, RefusesWhatTwoProgramsCouldReadDifferently) {
  const auto with = [](const std::string& headers) {
    return "GET / HTTP/1.1\r\n" + host + headers + "\r\n";
  };
  const auto post = [](const std::string& headers) {
    return "POST / HTTP/1.1\r\n" + host + headers + "\r\nx";
  };
  const struct {
    std::string bytes;
    int status;
  } cases[] = {
      {"GET / HTTP/1.1\n", 400},
      {"GET / HTTP/1.1\r\n" + host + "\n", 400},
      {"GET / HTTP/1.1\rHost: a\r\n", 400},
      {"GET /\0 HTTP/1.1\r\n"s, 400},
      {with("A: b\0c\r\n"s), 400},
      {with("A: b\x01\r\n"), 400},
      {with("A: b\r\n c\r\n"), 400},
      {"GET / HTTP/1.1\r\n Host: a\r\n\r\n", 400},
      {with("A : b\r\n"), 400},
      {with("A\tB: c\r\n"), 400},
      {with(": b\r\n"), 400},
      {with("no colon\r\n"), 400},
      {with(host), 400},
      {"GET / HTTP/1.1\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400},
      {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
      {with("Transfer-Encoding: chunked\r\n"), 501},
      {with("transfer-encoding: identity\r\n"), 501},
      {post("Content-Length: 1\r\nTransfer-Encoding: chunked\r\n"), 501},
      {post("Content-Length: 1\r\nContent-Length: 1\r\n"), 400},
      {post("Content-Length: +1\r\n"), 400},
      {post("Content-Length: -1\r\n"), 400},
      {post("Content-Length: 1, 1\r\n"), 400},
      {post("Content-Length: 0x1\r\n"), 400},
      {post("Content-Length: \r\n"), 400},
      {post("Content-Length: 65537\r\n"), 413},
      {post("Content-Length: 99999999999999999999999999\r\n"), 413},
      {post(""), 411},
      {with("Content-Length: 1\r\n"), 400},
      {post("Content-Length: 1\r\nContent-Encoding: gzip\r\n"), 415},
      {post("Content-Length: 1\r\nContent-Type: Multipart/mixed; boundary=x\r\n"), 415},
      {post("Content-Length: 1\r\nExpect: 100-continue\r\n"), 417},
  };
  for (const auto& c : cases) EXPECT_EQ(refused(c.bytes), c.status) << c.bytes;
}

TEST(Framing, RefusesRequestLinesItDoesNotSpeak) {
  const struct {
    const char* line;
    int status;
  } cases[] = {
      {"GET /", 400},
      {"GET", 400},
      {"GET  / HTTP/1.1", 400},
      {"GET /a b HTTP/1.1", 400},
      {" GET / HTTP/1.1", 400},
      {"GET / HTTP/1.1 ", 400},
      {"get / HTTP/1.1", 405},
      {"DELETE / HTTP/1.1", 405},
      {"OPTIONS * HTTP/1.1", 405},
      {"CONNECT a:80 HTTP/1.1", 405},
      {"G(T / HTTP/1.1", 400},
      {"GET ftp://other/ HTTP/1.1", 400},
      {"GET http:/other HTTP/1.1", 400},
      {"GET http:///a HTTP/1.1", 400},
      {"GET http:// HTTP/1.1", 400},
      {"GET http://:80/ HTTP/1.1", 400},
      {"GET http://user@other/ HTTP/1.1", 400},
      {"GET http://user:secret@other/ HTTP/1.1", 400},
      {"GET http://other/#a HTTP/1.1", 400},
      {"GET http://other#a HTTP/1.1", 400},
      {"GET http://other?a HTTP/1.1", 400},
      {"GET http://other\\a/ HTTP/1.1", 400},
      {"GET a HTTP/1.1", 400},
      {"GET /#a HTTP/1.1", 400},
      {"GET / HTTP/1.2", 505},
      {"GET / HTTP/2.0", 505},
      {"PRI * HTTP/2.0", 505},
      {"GET / HTTP/11", 400},
      {"GET / http/1.1", 400},
      {"\x16\x03\x01\x02", 400},
  };
  for (const auto& c : cases)
    EXPECT_EQ(refused(c.line + "\r\n"s + host + "\r\n"), c.status) << c.line;
}

TEST(Framing, RefusesWhatIsTooLongBeforeItEnds) {
  const std::string long_text(20'000, 'a');
  EXPECT_EQ(refused("GET /" + std::string(511, 'a') + " HTTP/1.1\r\n" + host + "\r\n"), 0);
  EXPECT_EQ(refused("GET /" + std::string(512, 'a') + " HTTP/1.1\r\n" + host + "\r\n"), 414);
  EXPECT_EQ(refused("GET /?" + std::string(4'096, 'a') + " HTTP/1.1\r\n" + host + "\r\n"), 0);
  EXPECT_EQ(refused("GET /?" + std::string(4'097, 'a') + " HTTP/1.1\r\n" + host + "\r\n"), 414);
  EXPECT_EQ(refused("GET /" + long_text), 414);
  EXPECT_EQ(refused("GET / HTTP/1.1\r\nA: " + long_text), 431);
  EXPECT_EQ(refused(long_text), 414);
  std::string lines = "GET / HTTP/1.1\r\n" + host;
  for (int line = 0; line < 64; ++line) lines += "A: b\r\n";
  EXPECT_EQ(refused(lines), 431);
}

TEST(Framing, RefusesWhatIsNotHttpAtOnce) {
  EXPECT_EQ(refused("\x16\x03\x01\x02\x00\x01"s), 400);  // TLS
  EXPECT_EQ(refused("\x01"), 400);
}

TEST(Framing, AcceptsWhatBrowsersAndToolsSend) {
  EXPECT_TRUE(whole("GET /?q=diabēts HTTP/1.1\r\n" + host + "\r\n"));  // curl does not encode
  EXPECT_TRUE(whole("GET /?a=b?c HTTP/1.1\r\n" + host + "\r\n"));
  EXPECT_TRUE(whole("GET / HTTP/1.1\r\nHost: [::1]:8080\r\nUser-Agent:\tā (x; y)\r\n\r\n"));
  EXPECT_TRUE(whole("\r\nGET / HTTP/1.1\r\n" + host + "\r\n"));
  EXPECT_TRUE(whole("HEAD / HTTP/1.1\r\n" + host + "Content-Length: 0\r\n\r\n"));
}

TEST(Framing, TakesTheHostFromATargetInAbsoluteForm) {
  const struct {
    const char *given, *target, *host;
  } cases[] = {
      {"/a?b", "/a?b", "localhost"},
      {"http://other/a?b=http://c/", "/a?b=http://c/", "other"},
      {"HttpS://[::1]:8080/", "/", "[::1]:8080"},
      {"http://other:80", "/", "other:80"},
      {"http://other//a", "//a", "other"},
  };
  for (const auto& c : cases) {
    const auto bytes = "GET " + std::string(c.given) + " HTTP/1.1\r\n" + host + "\r\n";
    const auto framing = frame(bytes);
    const auto* request = std::get_if<WholeRequest>(&framing);
    ASSERT_TRUE(request) << c.given;
    EXPECT_EQ(request->target, c.target) << c.given;
    EXPECT_EQ(request->host, c.host) << c.given;
  }
  EXPECT_EQ(refused("GET http://other/ HTTP/1.1\r\n\r\n"), 400);
  EXPECT_EQ(refused("GET http://other/ HTTP/1.1\r\n" + host + host + "\r\n"), 400);
  EXPECT_EQ(refused("GET http://other/ HTTP/1.1\r\nHost: a b\r\n\r\n"), 400);
  EXPECT_EQ(refused("GET http://a/" + std::string(512, 'a') + " HTTP/1.1\r\n" + host), 414);
  EXPECT_EQ(refused("GET http://" + std::string(256, 'a') + "/ HTTP/1.1\r\n" + host), 400);
}

TEST(Framing, SaysNoToHeadWithoutABody) {
  const auto framing = frame("HEAD / HTTP/1.1\r\n\r\n");
  EXPECT_TRUE(std::get<Refusal>(framing).without_body);
}

TEST(HasWord, LooksAtWholeItems) {
  EXPECT_TRUE(has_word("br, GZIP;q=0.5", "gzip"));
  EXPECT_FALSE(has_word("xgzip, gzipx", "gzip"));
  EXPECT_FALSE(has_word("", "gzip"));
}

TEST(Framing, KnowsAHeadThatItCannotRead) {
  const auto framing = frame("HEAD /" + std::string(max_path_bytes + max_query_bytes + 400, 'a'));
  ASSERT_TRUE(std::holds_alternative<Refusal>(framing));
  EXPECT_TRUE(std::get<Refusal>(framing).without_body);
}

}  // namespace
}  // namespace blakus::request_framing_test

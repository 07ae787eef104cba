#include "server/http/transport/request_parser.h"

#include <gtest/gtest.h>

namespace blakus::request_parser_test {
namespace {

HttpRequest parsed(const std::string& bytes, std::string_view sender = {}) {
  static const RequestParser parser{[](std::string_view address) { return std::string(address); },
                                    {"10.0.0.1"}};
  auto framed = std::get<WholeRequest>(frame(bytes));
  framed.sender = sender;
  return parser.parse(framed);
}

HttpRequest asked_with(const std::string& headers, std::string_view sender = {}) {
  return parsed("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n" + headers + "\r\n", sender);
}

TEST(RequestParser, ReadsATargetAsItWasFramed) {
  const struct {
    const char *target, *path, *query;
  } cases[] = {
      {"/", "/", ""},
      {"/a?b=c&d=e", "/a", "b=c&d=e"},
      {"/a%20b/%C4%81?q=%C4%81", "/a b/\u0101", "q=%C4%81"},
      {"/%", "/%", ""},
      {"/%4", "/%4", ""},
      {"/%4g?%", "/%4g", "%"},
      {"/+", "/+", ""},
      // httplib alone would refuse these, or read another path.
      {"/a?b=c?d=?e", "/a", "b=c?d=?e"},
      {"/%u0041", "/%u0041", ""},
      {"http://other/a?b", "/a", "b"},
      {"http://other", "/", ""},
  };
  for (const auto& c : cases) {
    const auto request =
        parsed("GET " + std::string(c.target) + " HTTP/1.1\r\nHost: a\r\nA: b\r\n\r\n");
    EXPECT_EQ(request.path, c.path) << c.target;
    EXPECT_EQ(request.query, c.query) << c.target;
    EXPECT_EQ(request.method, "GET");
  }
}

TEST(RequestParser, KeepsParametersInTheirOrder) {
  const auto request = parsed("GET /?z=1&a=2&z=3 HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(request.parameters, (Parameters{{"z", "1"}, {"a", "2"}, {"z", "3"}}));
}

TEST(RequestParser, TakesABodyWhole) {
  const std::string body(max_body_bytes, 'x');  // httplib alone would read 8 KiB of a form
  const auto request = parsed(
      "\r\nPOST /suggest HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
      "Content-Length: " +
      std::to_string(body.size()) + "\r\n\r\n" + body + "GET / HTTP/1.1\r\n");
  EXPECT_EQ(request.method, "POST");
  EXPECT_EQ(request.body, body);
}

TEST(RequestParser, MakesNoSecondCookieOfAnEncodedOne) {
  EXPECT_EQ(asked_with("Cookie: a=b%3B%20__Host-session=c\r\n").cookie,
            "a=b%3B%20__Host-session=c");
  EXPECT_EQ(asked_with("Cookie: a=b; c=d\r\nReferer: http://a/?q=%C4%81\r\n").cookie, "a=b; c=d");
}

TEST(RequestParser, ReadsSeveralLinesAsOneList) {
  const auto request = asked_with("If-None-Match: \"a\"\r\nif-none-match: \"b\"\r\n");
  EXPECT_EQ(request.if_none_match, "\"a\", \"b\"");
  const auto tag = "\"" + std::string(9'000, 'x') + "\"";
  EXPECT_EQ(asked_with("If-None-Match: " + tag + "\r\n").if_none_match, tag);
}

TEST(RequestParser, ReadsARequestForARange) {
  for (const auto* range : {"bytes=0-1", "bytes=x", "lines=1-2"}) {
    const auto request = asked_with("Range: " + std::string(range) + "\r\nOrigin: http://a\r\n");
    EXPECT_EQ(request.path, "/") << range;
    EXPECT_EQ(request.origin, "http://a") << range;
  }
}

TEST(RequestParser, BelievesTheLastAddressOfAProxyOfTheConfiguration) {
  const std::string forged = "X-Forwarded-For: 6.6.6.6%\r\n";
  const std::string real = "X-Forwarded-For: 7.7.7.7, 8.8.8.8\r\n";
  EXPECT_EQ(asked_with(real, "10.0.0.1").sender, "8.8.8.8");
  EXPECT_EQ(asked_with(forged + real, "10.0.0.1").sender, "8.8.8.8");
  EXPECT_EQ(asked_with(real, "9.9.9.9").sender, "9.9.9.9");
  EXPECT_EQ(asked_with("", "10.0.0.1").sender, "10.0.0.1");
  EXPECT_EQ(asked_with("REMOTE_ADDR: 6.6.6.6\r\n", "9.9.9.9").sender, "9.9.9.9");
  EXPECT_EQ(asked_with("REMOTE_ADDR: 6.6.6.6\r\n").sender, "");
}

}  // namespace
}  // namespace blakus::request_parser_test

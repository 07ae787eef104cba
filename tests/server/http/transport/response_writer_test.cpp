#include "server/http/transport/response_writer.h"

#include <gtest/gtest.h>

namespace blakus::response_writer_test {
namespace {

const HeaderOptions options{.now = [] { return std::time_t{784'111'777}; }};

bool has(const std::string& answer, const std::string& line) {
  return answer.find("\r\n" + line + "\r\n") != std::string::npos;
}

std::size_t count_of(const std::string& answer, const std::string& text) {
  std::size_t count = 0;
  for (auto at = answer.find(text); at != std::string::npos; at = answer.find(text, at + 1))
    ++count;
  return count;
}

TEST(ResponseWriter, WritesStatusHeadersAndBody) {
  const auto answer = answer_bytes({.body = "text"}, options, {});
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT\r\n"));
  EXPECT_TRUE(has(answer, "Content-Type: text/html; charset=utf-8"));
  EXPECT_TRUE(has(answer, "Content-Length: 4"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\ntext"));
  EXPECT_EQ(answer.find("Connection"), std::string::npos);
}

TEST(ResponseWriter, SendsHeadersOnlyToHead) {
  const auto answer = answer_bytes({.body = "text"}, options, {.head = true, .last = true});
  EXPECT_TRUE(has(answer, "Content-Length: 4"));
  EXPECT_TRUE(has(answer, "Connection: close"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\n"));
}

TEST(ResponseWriter, LetsTheReplySpeakForItself) {
  const auto answer = answer_bytes(
      {.headers = {{"Cache-Control", "public"}, {"X-Frame-Options", "SAMEORIGIN"}}}, options, {});
  for (const auto* name : {"Cache-Control: ", "X-Frame-Options: "})
    EXPECT_EQ(count_of(answer, name), 1U) << name;
  EXPECT_TRUE(has(answer, "Cache-Control: public"));
}

TEST(ResponseWriter, LeavesOutAHeaderThatWouldBecomeTwo) {
  const auto answer = answer_bytes(
      {.status = 303, .headers = {{"Location", "/a\r\nSet-Cookie: b=c"}}}, options, {});
  EXPECT_TRUE(answer.starts_with("HTTP/1.1 303 See Other\r\n"));
  EXPECT_EQ(answer.find("Set-Cookie"), std::string::npos);
}

TEST(ResponseWriter, SaysNoLengthOfWhatWasNotModified) {
  const auto answer = answer_bytes({.status = 304, .content_type = {}}, options, {});
  EXPECT_EQ(answer.find("Content-"), answer.find("Content-Security-Policy"));
  EXPECT_EQ(answer.find("Content-Length"), std::string::npos);
  EXPECT_EQ(answer.find("\r\nContent-Type"), std::string::npos);
}

}  // namespace
}  // namespace blakus::response_writer_test

#include "server/http/app/response_cache.h"

#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::response_cache_test {
namespace {

Reply saying(const std::string& text) {
  return {.body = text};
}

TEST(ResponseCache, GivesUpWhatWasAskedForLeastLately) {
  ResponseCache cache{12};  // three entries of a key of one byte and a body of three
  for (const auto* key : {"a", "b", "c"}) cache.keep(key, saying("123"));
  EXPECT_TRUE(cache.find("a"));
  cache.keep("d", saying("123"));
  EXPECT_TRUE(cache.find("a"));
  EXPECT_FALSE(cache.find("b"));
  EXPECT_TRUE(cache.find("c"));
  cache.keep("e", saying("more than there is room for"));
  EXPECT_FALSE(cache.find("e"));
  EXPECT_EQ(cache.find("d")->body, "123");
}

TEST(ResponseCache, TellsRequestsApart) {
  const HttpRequest one{.path = "/", .parameters = {{"a", "b"}, {"c", "d"}}};
  const HttpRequest other{.path = "/", .parameters = {{"a", "b1:c1:d"}}};
  EXPECT_NE(cache_key(one, "tag"), cache_key(other, "tag"));
  EXPECT_NE(cache_key(one, "tag"), cache_key(one, "another tag"));
}

constexpr auto targets = {"/?q=diabets",
                          "/ru/?q=diabets",
                          "/api/v1/organizations?q=diabets",
                          "/api/v1/organizations?q=diabets&lang=ru",
                          "/organizations/agihas",
                          "/?region=nowhere",
                          "/nothing"};

ServerOptions caching(std::size_t bytes) {
  ServerOptions options;
  options.routes.cache_bytes = bytes;
  return options;
}

TEST(ResponseCache, ChangesNoAnswer) {
  const ServedDirectory cached{caching(1024 * 1024)};
  const ServedDirectory plain{ServerOptions{}};
  for (const auto* target : targets)
    for (int time = 0; time < 2; ++time) {
      const auto answer = fetch(cached.port(), target);
      const auto expected = fetch(plain.port(), target);
      EXPECT_EQ(answer.status, expected.status) << target;
      EXPECT_EQ(answer.body, expected.body) << target;
      EXPECT_EQ(answer.header("Content-Type"), expected.header("Content-Type")) << target;
    }
}

TEST(ResponseCache, GivesManyAtOnceTheSameAnswers) {
  const ServedDirectory cached{caching(100'000)};  // so few that they push each other out
  const ServedDirectory plain{ServerOptions{}};
  std::vector<std::pair<const char*, std::string>> expected;
  for (const auto* target : targets)
    expected.emplace_back(target, fetch(plain.port(), target).body);
  std::vector<std::jthread> visitors;
  for (int i = 0; i < 4; ++i)
    visitors.emplace_back([&] {
      for (int time = 0; time < 5; ++time)
        for (const auto& [target, body] : expected)
          EXPECT_EQ(fetch(cached.port(), target).body, body) << target;
    });
}

}  // namespace
}  // namespace blakus::response_cache_test

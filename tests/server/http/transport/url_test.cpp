#include "server/http/transport/url.h"

#include <gtest/gtest.h>

#include "server/http/app/parameters.h"

namespace blakus::url_test {
namespace {

TEST(Url, DecodesWhatIsEncodedAndNothingElse) {
  const struct {
    const char *encoded, *decoded;
  } cases[] = {
      {"diab%C4%93ts", "diabēts"},
      {"%41%2f", "A/"},
      {"100%", "100%"},
      {"%4", "%4"},
      {"%zz", "%zz"},
      {"a+b", "a+b"},
      {"%25%34", "%4"},
      {"", ""},
  };
  for (const auto& c : cases) EXPECT_EQ(percent_decoded(c.encoded), c.decoded) << c.encoded;
}

TEST(Url, TakesParametersInTheOrderGiven) {
  const Parameters expected{
      {"q", "a b"}, {"region", "riga"}, {"region", "cesis"}, {"exact", ""}, {"", "x"}};
  EXPECT_EQ(parameters_of("q=a+b&region=riga&&region=cesis&exact&=x"), expected);
  EXPECT_EQ(parameters_of(""), Parameters{});
  EXPECT_EQ(parameters_of("q=1=2&q%3D=%26"), (Parameters{{"q", "1=2"}, {"q=", "&"}}));
}

TEST(Url, EncodesAllButUnreservedCharacters) {
  EXPECT_EQ(percent_encoded("a-Z_0.~"), "a-Z_0.~");
  EXPECT_EQ(percent_encoded("ē &?/"), "%C4%93%20%26%3F%2F");
  const std::string all = [] {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes.push_back(static_cast<char>(byte));
    return bytes;
  }();
  EXPECT_EQ(percent_decoded(percent_encoded(all)), all);
}

TEST(Url, KnowsAPlainHost) {
  for (const auto* host :
       {"example.lv", "EXAMPLE.lv:443", "127.0.0.1:8080", "[::1]", "[::1]:80", "a"})
    EXPECT_TRUE(is_plain_host(host)) << host;
  for (const auto* host : {"", ":80", "a:", "a:123456", "a b", "a/b", "a@b", "a\"b", "a_b", "-a",
                           "a-", "%41", "[]", "[a]x", "a..b:"})
    EXPECT_FALSE(is_plain_host(host)) << host;
  EXPECT_FALSE(is_plain_host(std::string(300, 'a')));
}

}  // namespace
}  // namespace blakus::url_test

#include "server/http/url.h"

#include <gtest/gtest.h>

#include "server/http/parameters.h"

namespace blakus {
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

}  // namespace
}  // namespace blakus

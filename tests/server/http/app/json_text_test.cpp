#include "server/http/app/json_text.h"

#include <cmath>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace blakus::json_text_test {
namespace {

TEST(JsonText, WritesEveryKindOfValue) {
  JsonText json;
  json.begin_object();
  json.text("text", "ā");
  json.text_or_null("nothing", "");
  json.number("number", 7);
  json.boolean("boolean", true);
  json.key("decimal");
  json.decimal(12.3456, 1);
  json.texts("texts", std::vector<std::string>{"a", "b"});
  json.objects("objects", std::vector<std::size_t>{1, 2},
               [&](std::size_t value) { json.number("n", value); });
  json.object("object", [&] { json.texts("empty", std::vector<std::string>{}); });
  json.end_object();
  EXPECT_EQ(json.take(), R"({"text":"ā","nothing":null,"number":7,"boolean":true,"decimal":12.3,)"
                         R"("texts":["a","b"],"objects":[{"n":1},{"n":2}],"object":{"empty":[]}})");
}

TEST(JsonText, EscapesSoThatAnyTextComesBack) {
  std::string all;
  for (int byte = 0; byte < 128; ++byte) all.push_back(static_cast<char>(byte));
  for (const auto& text : {std::string{}, all, std::string{"\"\\\n</script> ē 🙂 \u2028"}}) {
    JsonText json;
    json.text(text);
    EXPECT_EQ(nlohmann::json::parse(json.take()).get<std::string>(), text);
  }
}

TEST(JsonText, ReplacesBytesThatAreNoText) {
  JsonText json;
  json.text("a\xff\xc4\"ē");
  EXPECT_EQ(nlohmann::json::parse(json.take()).get<std::string>(), "a\uFFFD\uFFFD\"ē");
}

TEST(JsonText, WritesNumbersThatJsonHas) {
  const struct {
    double number;
    const char* written;
  } cases[] = {{0.04, "0"},      {-0.04, "0"},  {3, "3"},          {2.25, "2.3"},
               {1e6, "1000000"}, {NAN, "null"}, {INFINITY, "null"}};
  for (const auto& c : cases) {
    JsonText json;
    json.decimal(c.number, 1);
    const auto written = json.take();
    EXPECT_EQ(nlohmann::json::parse(written), nlohmann::json::parse(c.written)) << written;
  }
}

TEST(HtmlEscaped, LeavesNoMarkup) {
  EXPECT_EQ(html_escaped("<b a='x' c=\"y\">&"), "&lt;b a=&#39;x&#39; c=&quot;y&quot;&gt;&amp;");
}

}  // namespace
}  // namespace blakus::json_text_test

#include "server/http/site/feed.h"

#include <gtest/gtest.h>

namespace blakus::feed_test {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Feed, EscapesWhatStandsInTitles) {
  const Feed feed{.id = "https://example.lv/news",
                  .title = "Ziņas <&>",
                  .self = "https://example.lv/news.atom?q=a&lang=lv",
                  .page = "https://example.lv/news",
                  .author = "Tīkls",
                  .language = "lv",
                  .updated = "",
                  .entries = {{.id = "https://example.lv/news/a",
                               .title = "<script>alert(1)</script>\x01",
                               .href = "https://example.lv/news/a",
                               .published = "2026-02",
                               .updated = "",
                               .author = "",
                               .summary = "Teksts",
                               .language = "lv"}}};
  const auto reply = atom_feed(feed);
  EXPECT_EQ(reply.content_type, "application/atom+xml; charset=utf-8");
  EXPECT_TRUE(has(reply.body, "<title>Ziņas &lt;&amp;&gt;</title>")) << reply.body;
  EXPECT_TRUE(has(reply.body, "<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>"));
  EXPECT_TRUE(has(reply.body, "<published>2026-02-01T00:00:00Z</published>"));
  EXPECT_TRUE(has(reply.body, "href=\"https://example.lv/news.atom?q=a&amp;lang=lv\""));
  EXPECT_FALSE(has(reply.body, "\x01"));
  EXPECT_EQ(atom_feed(feed).body, reply.body);
}

TEST(Feed, HoldsAHundredEntriesAndTheNewestDate) {
  Feed feed{.id = "a",
            .title = "b",
            .self = "c",
            .page = "d",
            .author = "e",
            .language = "lv",
            .updated = "2026-11-21",
            .entries = {}};
  EXPECT_TRUE(has(atom_feed(feed).body, "<updated>2026-11-21T00:00:00Z</updated>"));
  for (int i = 0; i < 150; ++i)
    feed.entries.push_back({.id = "x" + std::to_string(i),
                            .title = "t",
                            .href = "h",
                            .published = i == 3 ? "2026-10-01" : "2024",
                            .updated = "",
                            .author = "",
                            .summary = "",
                            .language = "lv"});
  const auto body = atom_feed(feed).body;
  EXPECT_TRUE(has(body, "<id>x99</id>"));
  EXPECT_FALSE(has(body, "<id>x100</id>"));
  EXPECT_TRUE(has(body, "<title>b</title>\n<updated>2026-10-01T00:00:00Z</updated>")) << body;
}

TEST(Feed, MakesAMomentOfWhatIsKnown) {
  const struct {
    const char *iso, *moment;
  } cases[] = {{"2026", "2026-01-01T00:00:00Z"},
               {"2026-11-21", "2026-11-21T00:00:00Z"},
               {"2026-11-21T10:00:00Z", "2026-11-21T10:00:00Z"},
               {"", "1970-01-01T00:00:00Z"},
               {"nonsense", "1970-01-01T00:00:00Z"}};
  for (const auto& c : cases) EXPECT_EQ(feed_moment(c.iso), c.moment) << c.iso;
}

}  // namespace
}  // namespace blakus::feed_test

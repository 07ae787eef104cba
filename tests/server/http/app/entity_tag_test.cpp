#include "server/http/app/entity_tag.h"

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::entity_tag_test {
namespace {

TEST(EntityTags, ChangeWithWhatAnAnswerIsMadeFrom) {
  const TemporaryFolder web;
  web.write("a.mustache", "a");
  TinyIndex index{{body("viens", "Viens")}};
  const auto before = index.searcher().snapshot();
  const HttpRequest request{.path = "/", .query = "q=a"};
  const auto tag = EntityTags{{web.path()}}.tag(request, *before, 0);

  EXPECT_EQ(EntityTags{{web.path()}}.tag(request, *before, 899), tag);
  EXPECT_NE(EntityTags{{web.path()}}.tag(request, *before, 900), tag) << "pages speak of now";
  EXPECT_NE(EntityTags{{web.path()}}.tag({.path = "/", .query = "q=b"}, *before, 0), tag);
  EXPECT_NE(EntityTags{{web.path()}}.tag({.path = "/q", .query = "=a"}, *before, 0), tag);
  index.replace({body("divi", "Divi")});
  index.searcher().refresh();
  EXPECT_NE(EntityTags{{web.path()}}.tag(request, *index.searcher().snapshot(), 0), tag);
  web.write("a.mustache", "ab");
  EXPECT_NE(EntityTags{{web.path()}}.tag(request, *before, 0), tag);
}

TEST(EntityTags, AreFoundInIfNoneMatch) {
  EXPECT_TRUE(matches_etag("W/\"a\"", "W/\"a\""));
  EXPECT_TRUE(matches_etag("\"x\" , \"a\"", "W/\"a\""));
  EXPECT_FALSE(matches_etag("\"ab\"", "W/\"a\""));
  EXPECT_FALSE(matches_etag("", "W/\"a\""));
  EXPECT_FALSE(matches_etag(",,", "W/\"a\""));
}

}  // namespace
}  // namespace blakus::entity_tag_test

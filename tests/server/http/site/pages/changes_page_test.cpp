#include <gtest/gtest.h>

#include "server/http/site/feed.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::changes_page_test {
namespace {

SmallSite two_bodies() {
  auto aura = body("aura", "Aura", {"leukaemia"}, {"oncology"});
  aura.checked = {{"record", {.date = "2026-11-01", .how = "list"}}};
  auto bura = body("bura", "Bura", {"diabetes"}, {"diabetes"});
  bura.checked = {{"record", {.date = "2026-11-05", .how = "list"}}};
  return SmallSite{{aura, bura}};
}

TEST(Changes, SayCalmlyThatThereAreNone) {
  const auto html = two_bodies().html("/changes");
  EXPECT_TRUE(holds(html, "Pēdējā laikā nav ne jaunu organizāciju")) << html;
  EXPECT_TRUE(holds(html, "href=\"/changes.atom\""));
}

TEST(Changes, HaveAFeedOfOrganizationsTheLatestFirst) {
  const auto site = two_bodies();
  const auto all = site.reply("/organizations.atom");
  EXPECT_EQ(all.content_type, std::string(atom_type) + "; charset=utf-8");
  EXPECT_LT(all.body.find("<title>Bura</title>"), all.body.find("<title>Aura</title>"));
  EXPECT_TRUE(holds(all.body, "https://example.lv/organizations/aura"));
  const auto some = site.reply("/organizations.atom", {{"area", "oncology"}}, Language::ru).body;
  EXPECT_TRUE(holds(some, "xml:lang=\"ru\""));
  EXPECT_TRUE(holds(some, "https://example.lv/ru/organizations.atom?area=oncology")) << some;
  EXPECT_FALSE(holds(some, "Bura"));
  EXPECT_EQ(site.reply("/organizations.atom", {{"area", "nothing"}}).status, 400);
}

TEST(Changes, AreNamedByEveryPage) {
  const auto site = two_bodies();
  EXPECT_TRUE(holds(site.html("/about"), "href=\"/changes.atom\" type=\"application/atom+xml\""));
  EXPECT_TRUE(holds(site.html("/areas/oncology"), "href=\"/organizations.atom?area=oncology\""));
  EXPECT_TRUE(holds(site.html("/", {{"q", "aura"}}), "href=\"/organizations.atom?q=aura\""));
}

}  // namespace
}  // namespace blakus::changes_page_test

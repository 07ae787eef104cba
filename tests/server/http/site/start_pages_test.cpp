// "Where to start": three steps of links that end in results.
#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::start_pages_test {
namespace {

std::vector<Organization> bodies() {
  auto children = body("aura", "Aura", {"leukaemia"}, {"oncology"});
  children.audiences = {"children"};
  auto local = body("liepaja", "Liepājas biedrība", {"leukaemia"}, {"oncology"});
  local.audiences = {"children"};
  local.national = false;
  local.regions = {"liepaja"};
  local.locations = {{.city = "Liepāja", .region = "liepaja"}};
  return {children, local, body("diab", "Diabēta biedrība", {"diabetes"}, {"diabetes"})};
}

Need need(const std::string& id, Ids diagnoses, Ids audiences = {}) {
  return {.id = id,
          .label = {.lv = "Vajadzība " + id},
          .diagnoses = std::move(diagnoses),
          .audiences = std::move(audiences),
          .phrases = {id}};
}

SmallSite site(std::vector<Need> needs = {}) {
  return SmallSite{bodies(), {}, {}, {.needs = std::move(needs)}};
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(Start, OffersTheCrisisFirstAndNoSituationThatNobodyIsThereFor) {
  const auto html = site().html("/start");
  const auto hard = html.find("/start/hard");
  EXPECT_LT(hard, html.find("/start/child"));
  EXPECT_TRUE(holds(html, "/start/new"));
  EXPECT_FALSE(holds(html, "/start/loss")) << "there is nobody for it";
  const auto call = site().html("/start/hard");
  EXPECT_LT(call.find("tel:116123"), call.find("<header"));
}

TEST(Start, AsksWhatItIsAboutByTheAreasThatHaveSomebody) {
  const auto html = site().html("/start/child");
  EXPECT_TRUE(holds(html, "2. solis no 3"));
  EXPECT_TRUE(holds(html, "/start/child/oncology"));
  EXPECT_FALSE(holds(html, "/start/child/diabetes"));
  EXPECT_TRUE(holds(html, "Diagnozes vēl nav"));
  EXPECT_TRUE(holds(html, "</span>2</small>"));
}

TEST(Start, AsksWhereLastAndEndsInTheResults) {
  const auto html = site().html("/start/child/oncology");
  EXPECT_TRUE(holds(html, "3. solis no 3"));
  EXPECT_TRUE(holds(html, "noindex"));
  EXPECT_TRUE(holds(html, "href=\"/?region=kurzeme&amp;audience=children&amp;area=oncology\"") ||
              holds(html, "region=kurzeme"));
  EXPECT_TRUE(holds(html, "1 organizācija palīdz visā Latvijā"));
  EXPECT_TRUE(holds(html, "Uz vietas vēl nav"));
  EXPECT_TRUE(holds(html, "type=\"hidden\" name=\"area\" value=\"oncology\""));
}

TEST(Start, KnowsNeedsInEverydayWords) {
  auto of_an_area = need("one", {"leukaemia"});
  of_an_area.areas = {"oncology"};
  const auto small =
      site({of_an_area, need("two", {"alzheimer"}), need("three", {"leukaemia"}, {"adults"})});
  const auto about = small.html("/start/child");
  EXPECT_TRUE(holds(about, "Vajadzība one")) << "says what an area is about";
  const auto where = small.html("/start/child/oncology");
  EXPECT_TRUE(holds(where, "/start/child/one"));
  EXPECT_FALSE(holds(where, "/start/child/two")) << "nobody is there for it";
  EXPECT_FALSE(holds(where, "/start/child/three")) << "it is not for a child";
  const auto end = small.html("/start/child/one");
  EXPECT_TRUE(holds(end, "diagnosis=leukaemia"));
  EXPECT_EQ(small.reply("/start/child/two").status, 200) << "an old link";
}

TEST(Start, IsNeverAWallOfNeeds) {
  std::vector<Need> many;
  for (int i = 0; i < 200; ++i)
    many.push_back(need("n" + std::to_string(i), {i % 2 == 0 ? "leukaemia" : "cml"}));
  const auto small = site(std::move(many));
  EXPECT_LE(times(small.html("/start/child"), "Vajadzība"), 4U);
  EXPECT_LE(times(small.html("/start/child/oncology"), "Vajadzība"), 12U);
}

TEST(Start, SaysThatAnUnknownStepIsNotThere) {
  const auto small = site();
  for (const auto* path : {"/start/", "/start/nobody", "/start/child/nothing", "/start/hard/x",
                           "/start/child/oncology/more", "/start/loss/diabetes"}) {
    const auto reply = small.reply(path);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_TRUE(holds(reply.body, "class=\"areas\"")) << path;
  }
}

TEST(Start, IsThereInThreeLanguagesAndInTheSitemap) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/start", {}, Language::ru), "Что вас сюда привело?"));
  EXPECT_TRUE(holds(small.html("/start/child", {}, Language::en), "/en/start/child/oncology"));
  const auto map = small.html("/sitemap.xml");
  EXPECT_TRUE(holds(map, "<loc>https://example.lv/start</loc>"));
  EXPECT_TRUE(holds(map, "<loc>https://example.lv/ru/start/child</loc>"));
  EXPECT_FALSE(holds(map, "/start/child/oncology"));
}

}  // namespace
}  // namespace blakus::start_pages_test

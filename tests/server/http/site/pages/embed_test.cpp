// A part of the directory in a frame of another site, from a real server.

#include "server/http/site/pages/embed.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/server/http/site/pages_support.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::embed_test {
namespace {

using nlohmann::json;

TEST(Embed, MayStandInAFrameAndNothingElseMay) {
  const ServedDirectory directory;
  const auto port = directory.port();
  for (const auto* path : {"/embed", "/embed?region=kurzeme&lang=ru", "/ru/embed",
                           "/embed?organization=agihas", "/embed?region=nowhere"}) {
    const auto answer = fetch(port, path);
    EXPECT_TRUE(holds(answer.header("Content-Security-Policy"), "frame-ancestors *")) << path;
    EXPECT_FALSE(holds(answer.header("Content-Security-Policy"), "script-src")) << path;
    EXPECT_EQ(answer.header("X-Frame-Options"), "") << path;
    EXPECT_EQ(answer.header("Set-Cookie"), "") << path;
    EXPECT_LT(answer.body.size(), 30'000U) << path;
    EXPECT_FALSE(holds(answer.body, "<script")) << path;
    EXPECT_FALSE(holds(answer.body, "<form")) << path;
  }
  for (const auto* path : {"/", "/embed/code", "/organizations/agihas", "/oembed", "/changes"}) {
    const auto answer = fetch(port, path);
    EXPECT_TRUE(holds(answer.header("Content-Security-Policy"), "frame-ancestors 'none'")) << path;
    EXPECT_EQ(answer.header("X-Frame-Options"), "DENY") << path;
  }
}

TEST(Embed, StaysInItsFrameWhenTheBrowserAsksWhetherItIsStillTheSame) {
  const ServedDirectory directory;
  const auto tag = fetch(directory.port(), "/embed").header("ETag");
  const auto known = fetch(directory.port(), "/embed", "If-None-Match: " + tag + "\r\n");
  EXPECT_EQ(known.status, 304);
  EXPECT_TRUE(holds(known.header("Content-Security-Policy"), "frame-ancestors *"));
  EXPECT_EQ(known.header("X-Frame-Options"), "");
}

TEST(Embed, IsOnlyForTheSitesThatTheOperatorNames) {
  SiteSettings settings;
  settings.embed_on = "https://kuldiga.example";
  const ServedDirectory some{ServerOptions{}, settings};
  EXPECT_TRUE(holds(fetch(some.port(), "/embed").header("Content-Security-Policy"),
                    "frame-ancestors https://kuldiga.example"));
  settings.embed_on = "none";
  const ServedDirectory none{ServerOptions{}, settings};
  EXPECT_TRUE(holds(fetch(none.port(), "/embed").header("Content-Security-Policy"),
                    "frame-ancestors 'none'"));
}

SmallSite liepaja() {
  auto aura = body("aura", "Aura", {"leukaemia"}, {"oncology"});
  aura.regions = {"liepaja"};
  aura.phones = {{.number = "+371 29235677"}};
  aura.description = {.lv = "Izdomāta biedrība.", .ru = "Вымышленное общество."};
  return SmallSite{{aura}};
}

TEST(Embed, ShowsWhoHelpsInTheLanguageOfTheFrame) {
  const auto html = liepaja().html("/embed", {{"region", "liepaja"}, {"lang", "ru"}});
  EXPECT_TRUE(holds(html, "<html lang=\"ru\">")) << html;
  EXPECT_TRUE(holds(html, "Поддержка рядом с вами"));
  EXPECT_TRUE(holds(html, "<p class=\"about\">Лиепая</p>"));
  EXPECT_TRUE(holds(html, "href=\"/ru/organizations/aura\" target=\"_top\""));
  EXPECT_TRUE(holds(html, "href=\"tel:+37129235677\""));
  EXPECT_TRUE(holds(html, "Вымышленное общество."));
}

TEST(Embed, SaysWhatIsMissingInsteadOfAnEmptyFrame) {
  const auto site = liepaja();
  EXPECT_TRUE(holds(site.html("/embed", {{"area", "diabetes"}}), "Šeit vēl nav"));
  const auto wrong = site.reply("/embed", {{"region", "nowhere"}});
  EXPECT_EQ(wrong.status, 400);
  EXPECT_TRUE(holds(wrong.body, "adresē ir kļūda")) << wrong.body;
  EXPECT_EQ(site.reply("/embed", {{"organization", "nobody"}}).status, 400);
}

TEST(Embed, IsCopiedInFiveLines) {
  const auto html = liepaja().html("/embed/code", {{"region", "liepaja"}, {"lang", "ru"}});
  EXPECT_TRUE(holds(html, "https:&#x2F;&#x2F;example.lv&#x2F;embed?region&#x3D;liepaja") ||
              holds(html, "https://example.lv/embed?region=liepaja"))
      << html;
  EXPECT_TRUE(holds(html, "/organizations/aura") || holds(html, "&#x2F;organizations&#x2F;aura"));
  const auto code = embed_code("https://example.lv/embed?area=a&lang=lv", "\"A\"", 300, 560);
  EXPECT_EQ(std::ranges::count(code, '\n'), 4) << code;
  EXPECT_TRUE(holds(code, "area=a&amp;lang=lv")) << code;
  EXPECT_TRUE(holds(code, "title=\"&quot;A&quot;\"")) << code;
}

TEST(Embed, IsFoundByOembed) {
  const auto site = liepaja();
  const auto answer = json::parse(
      site.reply("/oembed", {{"url", "https://example.lv/ru/regions/liepaja"}, {"maxwidth", "280"}})
          .body);
  EXPECT_EQ(answer["type"], "rich");
  EXPECT_EQ(answer["version"], "1.0");
  EXPECT_EQ(answer["width"], 280);
  EXPECT_EQ(answer["title"], "Поддержка рядом с вами: Лиепая");
  EXPECT_TRUE(holds(answer["html"], "https://example.lv/embed?region=liepaja&amp;lang=ru"));
  EXPECT_EQ(site.reply("/oembed", {{"format", "xml"}}).status, 501);
  for (const auto* url : {"https://elsewhere.example/", "https://example.lv/about",
                          "https://example.lv.elsewhere.example/", "https://example.lv/regions/x"})
    EXPECT_EQ(site.reply("/oembed", {{"url", url}}).status, 404) << url;
}

}  // namespace
}  // namespace blakus::embed_test

// What the settings for more privacy change. Searches that come by POST, as a visitor without
// script meets them: forms, and buttons in place of links. No suggestions.

#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "server/http/app/parameters.h"
#include "server/http/transport/url.h"
#include "tests/server/http/support/raw_client.h"
#include "tests/server/http/support/served_directory.h"

namespace blakus::search_by_post_test {
namespace {

/// One server for all tests that only ask, searched by POST.
int port() {
  static const ServedDirectory directory{{}, {.search_by_post = true}};
  return directory.port();
}

/// The same without the setting.
int usual_port() {
  static const ServedDirectory directory;
  return directory.port();
}

RawAnswer post(const std::string& path, const std::string& body, int to = port()) {
  RawClient client{to};
  client.send("POST " + path +
              " HTTP/1.1\r\nHost: a\r\nContent-Length: " + std::to_string(body.size()) +
              "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + body);
  return client.answer(std::chrono::seconds{60}).value_or(RawAnswer{});
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// All that a pattern's only group takes, in the order of the page.
std::vector<std::string> all(const std::string& html, const std::string& pattern) {
  const std::regex expression{pattern};
  std::vector<std::string> found;
  for (std::sregex_iterator at{html.begin(), html.end(), expression}, end; at != end; ++at)
    found.push_back((*at)[1]);
  return found;
}

std::vector<std::string> cards(const std::string& html) {
  return all(html, "<h3><a href=\"([^\"]*)\"");
}

std::string unescaped(std::string text) {
  for (auto at = text.find("&amp;"); at != std::string::npos; at = text.find("&amp;", at + 1))
    text.replace(at, 5, "&");
  return text;
}

/// What pressing each button sends that stands for a link.
std::vector<std::string> searches_of_buttons(const std::string& html) {
  auto values = all(html, "name=\"again\" value=\"([^\"]*)\"");
  for (auto& value : values) value = unescaped(value);
  return values;
}

std::string again(const std::string& search) {
  return "again=" + percent_encoded(search);
}

TEST(SearchByPost, AnswersWithTheResultsOfTheSameSearch) {
  for (const std::string search :
       {"q=diabets", "q=cukura+diab%C4%93ts&region=liepaja", "q=&service=peer_support&sort=name",
        "q=%D0%B4%D0%B8%D0%B0%D0%B1%D0%B5%D1%82", "q=qqqq+zzzz"})
    for (const auto& prefix : language_prefixes()) {
      const auto path = prefix + "/";
      const auto sent = post(path, search);
      EXPECT_EQ(sent.status, 200) << path << search;
      EXPECT_EQ(sent.header("Cache-Control"), "no-store") << path << search;
      for (const auto* header : {"ETag", "Location", "Set-Cookie"})
        EXPECT_EQ(sent.header(header), "") << path << search;
      EXPECT_EQ(cards(sent.body), cards(fetch(usual_port(), path + "?" + search).body))
          << path << search;
    }
}

TEST(SearchByPost, SendsEveryFormOfSearchThatWay) {
  for (const auto* path : {"/", "/areas", "/nothing", "/areas/oncology", "/ru/regions"}) {
    const auto html = fetch(port(), path).body;
    EXPECT_TRUE(holds(html, "id=\"search\" action=\"")) << path;
    EXPECT_FALSE(holds(html, "method=\"get\"")) << path;
    EXPECT_FALSE(holds(html, "?q=")) << path;
    EXPECT_TRUE(holds(fetch(usual_port(), path).body, "method=\"get\"")) << path;
  }
  EXPECT_TRUE(holds(fetch(port(), "/opensearch.xml").body,
                    "method=\"post\" template=\"https://example.lv/\"><Param name=\"q\""));
}

TEST(SearchByPost, LeavesTheTextOutOfAddressesAndTitle) {
  // A slip, an ambiguous word, filters, a further page, a page past the end, nothing found.
  for (const std::string search :
       {"q=diabets", "q=diabetss", "q=CD", "q=diab%C4%93ts+liep%C4%81j%C4%81&region=kurzeme",
        "q=biedriba&page=2&size=5", "q=diabets&page=90", "q=qqqq+zzzz&region=liepaja"}) {
    const auto page = post("/ru/", search);
    ASSERT_EQ(page.status, 200) << search;
    for (const auto& address : all(page.body, "(?:href|action|content|src)=\"([^\"]*)\""))
      EXPECT_FALSE(holds(address, "q=") || holds(address, "page=")) << search << " " << address;
    const auto typed = percent_decoded(search.substr(2, search.find('&') - 2));
    EXPECT_FALSE(holds(all(page.body, "<title>([^<]*)</title>").front(), typed)) << search;
    EXPECT_TRUE(holds(page.body, "value=\"" + typed.substr(0, typed.find('+')))) << search;
  }
}

TEST(SearchByPost, LeadsOnByButtonsWhereLinksLedOn) {
  const std::string search = "q=biedr%C4%ABba&region=liepaja&size=5";
  const auto by_post = post("/", search).body;
  const auto by_get = fetch(usual_port(), "/?" + search).body;
  std::set<std::string> expected;
  for (const auto& href : all(by_get, "<a [^>]*href=\"/[a-z]*\\?([^\"]*)\""))
    expected.insert(unescaped(href));
  std::set<std::string> sent;
  for (const auto& one : searches_of_buttons(by_post)) sent.insert(one);
  ASSERT_TRUE(sent.contains("q=biedr%C4%ABba&region=liepaja&page=2&size=5"));
  for (const auto& one : sent) {
    // The links of the two other languages and of the table hold the search itself.
    EXPECT_TRUE(expected.contains(one) || one == search) << one;
    EXPECT_EQ(cards(post("/", again(one)).body), cards(fetch(usual_port(), "/?" + one).body))
        << one;
  }
  EXPECT_TRUE(holds(by_post, "formaction=\"/ru/\" name=\"again\" value=\"q="));
}

TEST(SearchByPost, GivesTheTableToo) {
  const auto html = post("/en/", "q=diabets&page=1").body;
  ASSERT_TRUE(
      holds(html, "formaction=\"/en/organizations.csv\" name=\"again\" value=\"q=diabets\""));
  const auto table = post("/en/organizations.csv", again("q=diabets"));
  EXPECT_EQ(table.status, 200);
  EXPECT_EQ(table.header("Cache-Control"), "no-store");
  EXPECT_EQ(table.body, fetch(usual_port(), "/en/organizations.csv?q=diabets").body);
  const auto workbook = post("/en/organizations.xlsx", again("q=diabets"));
  EXPECT_EQ(workbook.body, fetch(usual_port(), "/en/organizations.xlsx?q=diabets").body);
}

TEST(SearchByPost, KeepsOldLinksAtWork) {
  const auto page = fetch(port(), "/?q=diabets&region=liepaja");
  EXPECT_EQ(page.status, 200);
  EXPECT_NE(page.header("ETag"), "");
  EXPECT_EQ(cards(page.body), cards(fetch(usual_port(), "/?q=diabets&region=liepaja").body));
  EXPECT_TRUE(holds(page.body, "method=\"post\""));
}

TEST(SearchByPost, ShowsTheHomePageWhereNothingIsAsked) {
  for (const auto* body : {"", "q=", "again=", "x"})
    EXPECT_TRUE(holds(post("/", body).body, "class=\"hero\"")) << body;
}

TEST(SearchByPost, NamesWhatCannotBeUsed) {
  const auto bad = post("/", "q=a&region=nowhere");
  EXPECT_EQ(bad.status, 400);
  EXPECT_TRUE(holds(bad.body, "region: unknown region"));
  EXPECT_EQ(post("/", "q=" + std::string(257, 'a')).status, 400);
  EXPECT_EQ(post("/", "q=a&x=" + std::string(16 * 1024, 'a')).status, 413);
  std::string longest;
  for (int character = 0; character < 256; ++character) longest += "\xF0\x9F\x98\x80";
  EXPECT_EQ(post("/", again("q=" + percent_encoded(longest))).status, 200);
}

TEST(SearchByPost, IsTakenAtNoOtherAddress) {
  for (const auto* path : {"/areas", "/regions", "/handout", "/nothing", "/api/v1/organizations",
                           "/api/v1/suggest", "/healthz"})
    EXPECT_EQ(post(path, "q=diabets").status, 405) << path;
}

TEST(SearchByPost, IsOffUnlessToldSo) {
  for (const auto* path : {"/", "/ru/", "/organizations.csv"})
    EXPECT_EQ(post(path, "q=diabets", usual_port()).status, 405) << path;
}

TEST(SearchByPost, IsNotTakenForThePagesOfBefore) {
  const auto tag = fetch(usual_port(), "/").header("ETag");
  EXPECT_EQ(fetch(port(), "/", "If-None-Match: " + tag + "\r\n").status, 200);
}

TEST(NoSuggestions, AreNamedByAPageOrGiven) {
  const ServedDirectory silent{{}, {.suggestions = false}};
  const auto answer = fetch(silent.port(), "/api/v1/suggest?q=dia");
  EXPECT_EQ(answer.status, 404);
  EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
  EXPECT_EQ(fetch(usual_port(), "/api/v1/suggest?q=dia").status, 200);
  const std::string description = "/api/v1/openapi.json";
  EXPECT_FALSE(holds(fetch(silent.port(), description).body, "/api/v1/suggest"));
  EXPECT_TRUE(holds(fetch(usual_port(), description).body, "/api/v1/suggest"));
  for (const auto* path : {"/", "/ru/?q=diabets", "/organizations/agihas"}) {
    const auto page = fetch(silent.port(), path);
    const auto usual = fetch(usual_port(), path);
    EXPECT_FALSE(holds(page.body, "data-suggestions")) << path;
    EXPECT_TRUE(holds(usual.body, "data-suggestions")) << path;
    EXPECT_NE(page.header("ETag"), usual.header("ETag")) << path;
  }
}

}  // namespace
}  // namespace blakus::search_by_post_test

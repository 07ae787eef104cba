// Every address, by its row: what holds for all of them, a new one too.

#include "server/http/app/route_list.h"

#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/kinds/paths.h"
#include "server/http/site/pages/short_link.h"
#include "tests/server/http/site/pages_support.h"
#include "tests/server/http/support/served_records.h"

namespace blakus::route_list_test {
namespace {

/// An index in which each kind of record has somebody.
SmallSite site() {
  auto aura = body("aura", "Aura", {"leukaemia"}, {"oncology"});
  aura.audiences = {"children"};
  aura.regions = {"liepaja"};
  return SmallSite{{aura},
                   {Event{.id = "viens",
                          .title = {.lv = "Diena"},
                          .date = "2026-11-22",
                          .organization_id = "aura"},
                    Project{.id = "viens", .title = {.lv = "Projekts"}},
                    Document{.id = "viens", .title = {.lv = "Dokuments"}},
                    News{.id = "viens", .title = {.lv = "Ziņa"}},
                    Expert{.id = "viens", .field_of_advice = {.lv = "Joma"}},
                    Course{.id = "viens", .title = {.lv = "Kurss"}},
                    Seat{.id = "viens", .title = {.lv = "Padome"}},
                    Call{.id = "viens", .title = {.lv = "Konkurss"}}}};
}

/// An id of an address that the sitemap does not list; of most, that of an organization.
std::string id_of_unlisted(const Route& route, const PageContext& context) {
  if (route.pattern == "/code/{id}") return "c95";
  if (route.pattern == "/start/{id}/{id}") return "child";
  if (route.pattern == "/h/{id}") return short_code({.ids = {"aura"}}, *context.snapshot).value();
  if (route.pattern == "/suggest/{id}") return "event";
  // A further page of a record that is listed: "/projects/{id}/print".
  const auto record = route.pattern.substr(0, route.pattern.rfind('/'));
  const auto listed = std::ranges::find(all_routes(), record, &Route::pattern);
  if (listed != all_routes().end() && listed->sitemap != nullptr && record.ends_with("{id}"))
    return listed->sitemap(context).front();
  return "aura";
}

TEST(Routes, HaveOnePatternEach) {
  std::set<std::string_view> patterns;
  for (const auto& route : all_routes()) {
    EXPECT_TRUE(patterns.insert(route.pattern).second) << route.pattern;
    EXPECT_TRUE(route.pattern.starts_with('/')) << route.pattern;
    const auto found = route_at(path_at(path_at(route.pattern, "a"), "b"));
    ASSERT_TRUE(found) << route.pattern;
    EXPECT_EQ(found->route.pattern, route.pattern) << "an earlier row takes its requests";
  }
}

TEST(Routes, SayWhoAnswersWhomOnce) {
  for (const auto& route : all_routes()) {
    const bool records = route.form || route.curation;
    EXPECT_TRUE(route.page || route.api || records) << route.pattern;
    EXPECT_FALSE(route.api && (route.page || records)) << route.pattern;
    EXPECT_FALSE(route.form && route.curation) << route.pattern;
    EXPECT_TRUE(!route.curation || route.entrance == Entrance::staff) << route.pattern;
    EXPECT_TRUE(!records || route.cache == Cache::never) << route.pattern;
    EXPECT_TRUE(!route.markdown || route.page) << route.pattern;
    EXPECT_TRUE(route.takes != Takes::forms || records) << route.pattern;
    EXPECT_TRUE(route.sitemap == nullptr || (route.page && route.crawled)) << route.pattern;
  }
}

TEST(Routes, AnswerInEveryLanguage) {
  const auto small = site();
  const PageRequest request;
  const PageContext context{small.pages().site_context(), request};
  for (const auto& route : all_routes()) {
    if (!route.page || route.takes == Takes::messages) continue;
    if (route.shown_in_pages) continue;  // there where site.json names a logo or colours
    const auto ids =
        route.sitemap ? route.sitemap(context) : std::vector{id_of_unlisted(route, context)};
    ASSERT_FALSE(ids.empty()) << route.pattern;
    for (const auto language : all_languages) {
      const auto path = path_at(path_at(route.pattern, ids.front()), "oncology");
      const auto reply = small.reply(path, {}, language);
      EXPECT_TRUE(reply.status == 200 || reply.status / 100 == 3) << path << " " << reply.status;
    }
  }
}

TEST(Routes, AskSearchEnginesToStayAwayFromWhatIsNotForThem) {
  EXPECT_EQ(site().reply("/robots.txt").body,
            "User-agent: *\n"
            "Disallow: /admin\n"
            "Disallow: /api/\n"
            "Disallow: /calls.csv\n"
            "Disallow: /code/\n"
            "Disallow: /contacts.txt\n"
            "Disallow: /contacts.vcf\n"
            "Disallow: /courses.csv\n"
            "Disallow: /documents.csv\n"
            "Disallow: /embed\n"
            "Disallow: /en/admin\n"
            "Disallow: /en/calls.csv\n"
            "Disallow: /en/code/\n"
            "Disallow: /en/contacts.txt\n"
            "Disallow: /en/contacts.vcf\n"
            "Disallow: /en/courses.csv\n"
            "Disallow: /en/documents.csv\n"
            "Disallow: /en/embed\n"
            "Disallow: /en/events.csv\n"
            "Disallow: /en/experts.csv\n"
            "Disallow: /en/h/\n"
            "Disallow: /en/infobutton\n"
            "Disallow: /en/mcp\n"
            "Disallow: /en/members.csv\n"
            "Disallow: /en/news.csv\n"
            "Disallow: /en/oembed\n"
            "Disallow: /en/organizations.atom\n"
            "Disallow: /en/organizations.csv\n"
            "Disallow: /en/organizations.md\n"
            "Disallow: /en/organizations.xlsx\n"
            "Disallow: /en/our/\n"
            "Disallow: /en/projects.csv\n"
            "Disallow: /en/representation.csv\n"
            "Disallow: /en/search.atom\n"
            "Disallow: /en/share\n"
            "Disallow: /en/subscribe\n"
            "Disallow: /events.csv\n"
            "Disallow: /experts.csv\n"
            "Disallow: /h/\n"
            "Disallow: /hsds\n"
            "Disallow: /infobutton\n"
            "Disallow: /mcp\n"
            "Disallow: /members.csv\n"
            "Disallow: /news.csv\n"
            "Disallow: /oembed\n"
            "Disallow: /organizations.atom\n"
            "Disallow: /organizations.csv\n"
            "Disallow: /organizations.md\n"
            "Disallow: /organizations.xlsx\n"
            "Disallow: /our/\n"
            "Disallow: /projects.csv\n"
            "Disallow: /representation.csv\n"
            "Disallow: /ru/admin\n"
            "Disallow: /ru/calls.csv\n"
            "Disallow: /ru/code/\n"
            "Disallow: /ru/contacts.txt\n"
            "Disallow: /ru/contacts.vcf\n"
            "Disallow: /ru/courses.csv\n"
            "Disallow: /ru/documents.csv\n"
            "Disallow: /ru/embed\n"
            "Disallow: /ru/events.csv\n"
            "Disallow: /ru/experts.csv\n"
            "Disallow: /ru/h/\n"
            "Disallow: /ru/infobutton\n"
            "Disallow: /ru/mcp\n"
            "Disallow: /ru/members.csv\n"
            "Disallow: /ru/news.csv\n"
            "Disallow: /ru/oembed\n"
            "Disallow: /ru/organizations.atom\n"
            "Disallow: /ru/organizations.csv\n"
            "Disallow: /ru/organizations.md\n"
            "Disallow: /ru/organizations.xlsx\n"
            "Disallow: /ru/our/\n"
            "Disallow: /ru/projects.csv\n"
            "Disallow: /ru/representation.csv\n"
            "Disallow: /ru/search.atom\n"
            "Disallow: /ru/share\n"
            "Disallow: /ru/subscribe\n"
            "Disallow: /search.atom\n"
            "Disallow: /share\n"
            "Disallow: /subscribe\n"
            "Disallow: /uk/admin\n"
            "Disallow: /uk/calls.csv\n"
            "Disallow: /uk/code/\n"
            "Disallow: /uk/contacts.txt\n"
            "Disallow: /uk/contacts.vcf\n"
            "Disallow: /uk/courses.csv\n"
            "Disallow: /uk/documents.csv\n"
            "Disallow: /uk/embed\n"
            "Disallow: /uk/events.csv\n"
            "Disallow: /uk/experts.csv\n"
            "Disallow: /uk/h/\n"
            "Disallow: /uk/infobutton\n"
            "Disallow: /uk/mcp\n"
            "Disallow: /uk/members.csv\n"
            "Disallow: /uk/news.csv\n"
            "Disallow: /uk/oembed\n"
            "Disallow: /uk/organizations.atom\n"
            "Disallow: /uk/organizations.csv\n"
            "Disallow: /uk/organizations.md\n"
            "Disallow: /uk/organizations.xlsx\n"
            "Disallow: /uk/our/\n"
            "Disallow: /uk/projects.csv\n"
            "Disallow: /uk/representation.csv\n"
            "Disallow: /uk/search.atom\n"
            "Disallow: /uk/share\n"
            "Disallow: /uk/subscribe\n"
            "Sitemap: https://example.lv/sitemap.xml\n");
}

TEST(Routes, AreWrittenAsJson) {
  const auto rows = nlohmann::json::parse(routes_json());
  ASSERT_EQ(rows.size(), all_routes().size());
  const auto form = std::ranges::find(rows, "/ask/{id}", [](const auto& row) {
    return row["pattern"].template get<std::string>();
  });
  ASSERT_NE(form, rows.end());
  EXPECT_EQ((*form)["methods"], nlohmann::json({"GET", "HEAD", "POST"}));
  EXPECT_EQ((*form)["answers"], "form");
}

class ServedRoutes : public ServedRecords {
 protected:
  RawAnswer asked(int port, const std::string& method, const std::string& path) {
    RawClient client{port};
    client.send(method + " " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n");
    return client.answer(std::chrono::seconds{60}).value_or(RawAnswer{});
  }
};

TEST_F(ServedRoutes, NameTheirMethodsWhereOthersAreTried) {
  for (const auto& route : all_routes()) {
    const auto path = path_at(path_at(route.pattern, "viena"), "x");
    const auto allowed = [&](Entrance entrance) {
      const bool open = route.entrance != Entrance::staff || entrance == Entrance::staff;
      const bool posted = route.takes == Takes::forms || route.takes == Takes::messages;
      return open && posted ? "GET, HEAD, POST" : "GET, HEAD";
    };
    for (const auto entrance : {Entrance::visitors, Entrance::staff}) {
      const int port = entrance == Entrance::staff ? server_.admin_port() : server_.port();
      const auto answer = asked(port, "PUT", path);
      EXPECT_EQ(answer.status, 405) << path;
      EXPECT_EQ(answer.header("Allow"), allowed(entrance)) << path;
    }
  }
}

TEST_F(ServedRoutes, TakeNoFormWhereNoneIsTaken) {
  for (const auto& route : all_routes()) {
    if (route.takes == Takes::forms || route.takes == Takes::messages) continue;
    if (route.entrance == Entrance::staff) continue;
    const auto path = path_at(path_at(route.pattern, "viena"), "x");
    const auto answer = asked(server_.port(), "POST", path);
    EXPECT_EQ(answer.status, 405) << path;
    EXPECT_EQ(answer.header("Allow"), "GET, HEAD") << path;
  }
}

TEST_F(ServedRoutes, KeepTheReviewAreaFromVisitors) {
  for (const auto& route : all_routes())
    if (route.entrance == Entrance::staff) {
      EXPECT_EQ(look(path_at(route.pattern, "viena")).status, 404) << route.pattern;
      const auto status = fetch(server_.admin_port(), path_at(route.pattern, "viena")).status;
      EXPECT_EQ(status, route.curation ? 303 : 200) << route.pattern;
    }
}

}  // namespace
}  // namespace blakus::route_list_test

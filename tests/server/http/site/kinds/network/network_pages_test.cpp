// Lists and pages of the network's kinds as visitors see them. All records are invented; the day is
// 2026-11-21.

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/server/http/site/pages_support.h"

namespace blakus::network_pages_test {
namespace {

Project project(const std::string& id, std::optional<Money> money) {
  Project one;
  one.id = id;
  one.title.lv = "Projekts " + id;
  one.programme = "Parauga programma";
  one.funder = "Parauga fonds";
  one.number = "AA/01/" + id;
  one.start_date = "2013-01-01";
  one.end_date = "2014-12-31";
  one.budget_eur = money;
  one.status = "completed";
  one.regions = {"liepaja"};
  one.organization_id = "aura";
  return one;
}

Project whole_project() {
  auto one = project("pilns", Money{2108635});
  one.budget_lvl = Money{1481957};
  one.planned = {{.part = "eu_fund", .eur = Money{1941420}, .lvl = Money{1364438}}};
  one.spent_eur = Money{2108635};
  one.spent = {{.part = "private", .eur = Money{0}, .lvl = Money{0}}};
  one.amended = "2014-03-11";
  one.place = "Parauga iela 1, Rīga";
  one.implementer_status = "association_or_foundation";
  one.contacts_then = {.as_of = "2014",
                       .address = "Vecā iela 2",
                       .phone = "20000000",
                       .fax = "60000000",
                       .website = "http://example.lv"};
  one.materials = {"celvedis"};
  one.results.lv = "Parauga rezultāts.";
  return one;
}

Event meeting(const std::string& id, const std::string& day) {
  Event one;
  one.id = id;
  one.title.lv = "Tikšanās " + id;
  one.date = day;
  one.organization_id = "aura";
  return one;
}

std::vector<NetworkRecord> records() {
  auto coming = meeting("gaidama", "2026-12-03");
  coming.start_time = "17:30";
  coming.place = "Liepāja, Parauga iela 3";
  auto cancelled = meeting("atcelta", "2026-12-09");
  cancelled.status = "cancelled";
  Document document;
  document.id = "celvedis";
  document.title.lv = "Parauga ceļvedis";
  document.document_type = "guide";
  document.year = 2013;
  document.organization_id = "aura";
  News news;
  news.id = "zina";
  news.title.lv = "Parauga ziņa";
  news.date = "2026-10";
  news.summary.lv = "Kas notika.";
  news.organization_id = "aura";
  Seat seat;
  seat.id = "padome";
  seat.title.lv = "Parauga padome";
  seat.institution = "Parauga ministrija";
  seat.level = "state";
  seat.since = "2019-05";
  seat.as_of = "2021";
  seat.organization_id = "aura";
  Call call;
  call.id = "konkurss";
  call.title.lv = "Parauga konkurss";
  call.deadline = "2026-12-31";
  call.deadline_time = "23:59";
  return {whole_project(),
          project("otrs", Money{5}),
          project("bez", std::nullopt),
          coming,
          cancelled,
          meeting("bijusi", "2025-05-01"),
          document,
          news,
          seat,
          call};
}

SmallSite site(SiteSettings settings = {}) {
  return SmallSite{{body("aura", "Aura", {"leukaemia"}, {"oncology"}),
                    body("cita", "Cita", {"epilepsy"}, {"neurology"})},
                   records(),
                   std::move(settings)};
}

/// How often a part stands in a text.
std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(NetworkLists, ShowEachKindWithWaysToItsRecordsAndOrganizations) {
  const auto small = site();
  for (const auto& [list, page] : std::vector<std::pair<std::string, std::string>>{
           {"/events", "/events/gaidama"},
           {"/projects", "/projects/pilns"},
           {"/documents", "/documents/celvedis"},
           {"/news", "/news/zina"},
           {"/representation", "/representation/padome"},
           {"/calls", "/calls/konkurss"}}) {
    EXPECT_EQ(small.reply(list).status, 200) << list;
    EXPECT_TRUE(holds(small.html(list), "href=\"" + page + "\"")) << list;
    EXPECT_EQ(small.reply(page).status, 200) << page;
    EXPECT_TRUE(holds(small.html(page, {}, Language::ru), "href=\"/ru" + list + "\"")) << page;
  }
  EXPECT_TRUE(holds(small.html("/events"), "href=\"/organizations/aura\""));
  EXPECT_EQ(small.reply("/projects/nav").status, 404);
}

TEST(NetworkLists, SumTheKnownMoneyToTheCent) {
  const auto html = site().html("/projects");
  EXPECT_TRUE(holds(html, "3 projekti"));
  EXPECT_TRUE(holds(html, "21\u00a0086,40\u00a0€")) << html;
  EXPECT_TRUE(holds(html, "Bez zināmas summas"));
  EXPECT_TRUE(holds(site().html("/projects", {}, Language::en), "21\u00a0086.40\u00a0€"));
}

TEST(NetworkLists, FindAProjectByNumberYearRegionFunderAndAmount) {
  const auto small = site();
  const std::vector<std::pair<Parameters, std::size_t>> cases{
      {{{"q", "AA/01/pilns"}}, 1},
      {{{"year", "2014"}}, 3},
      {{{"year", "2015"}}, 0},
      {{{"region", "liepaja"}}, 3},
      {{{"funder", "Parauga fonds"}}, 3},
      {{{"funder", "Cits"}}, 0},
      {{{"amount_from", "1000"}}, 1},
      {{{"amount_to", "1"}}, 1},
      {{{"organization", "aura"}}, 3},
      {{{"organization", "cita"}}, 0},
      {{{"status", "completed"}}, 3},
      {{{"area", "oncology"}}, 3},
      {{{"area", "neurology"}}, 0},
      {{{"q", "Aura"}}, 3},
      {{{"q", "Aura"}, {"year", "2013"}}, 3}};
  for (const auto& [parameters, count] : cases) {
    const auto html = small.html("/projects", parameters);
    EXPECT_EQ(times(html, "<li class=\"ev"), count)
        << parameters.begin()->first << "=" << parameters.begin()->second;
  }
}

TEST(NetworkLists, CountWhatEachFilterWouldGive) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/projects", {{"amount_from", "1000"}}), ">2013 (1)<"));
  EXPECT_TRUE(holds(small.html("/projects"), ">2013 (3)<"));
  const auto chosen = small.html("/projects", {{"year", "2014"}});
  EXPECT_TRUE(holds(chosen, "<option value=\"2014\" selected>2014 (3)</option>")) << chosen;
}

TEST(NetworkLists, ShowSeatsOfAYearInWhichTheyWereHeldAndCallsByTheYearOfTheirDeadline) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/representation"), "<option value=\"2020\">2020 (1)</option>"));
  for (const auto& [path, year, there] :
       std::vector<std::tuple<std::string, std::string, bool>>{{"/representation", "2019", true},
                                                               {"/representation", "2020", true},
                                                               {"/representation", "2021", true},
                                                               {"/representation", "2022", false},
                                                               {"/calls", "2026", true},
                                                               {"/calls", "2025", false},
                                                               {"/courses", "2026", false}}) {
    const auto reply = small.reply(path, {{"year", year}});
    EXPECT_EQ(reply.status, 200) << path;
    EXPECT_EQ(holds(reply.body, "<li class=\"ev"), there) << path << ' ' << year;
  }
}

TEST(NetworkLists, TellAFeedReaderOfEverythingNewAboutWhatWasSearched) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/search", {{"q", "Aura"}}), "href=\"/search.atom?q=Aura\""));
  const auto feed = small.reply("/search.atom", {{"q", "Aura"}});
  EXPECT_EQ(feed.content_type, "application/atom+xml; charset=utf-8");
  for (const auto* part :
       {"https://example.lv/organizations/aura", "<id>https://example.lv/news/zina</id>",
        "<id>https://example.lv/projects/pilns</id>"})
    EXPECT_TRUE(holds(feed.body, part)) << part << feed.body;
  EXPECT_FALSE(holds(feed.body, "/organizations/cita"));
  EXPECT_LT(feed.body.find("/news/zina"), feed.body.find("/projects/pilns")) << "the newest first";
  const auto of_news = small.reply("/search.atom", {{"q", "Aura"}, {"kinds", "news"}}).body;
  EXPECT_TRUE(holds(of_news, "/news/zina"));
  EXPECT_FALSE(holds(of_news, "/projects/pilns"));
  EXPECT_EQ(small.reply("/search.atom", {{"page", "x"}}).status, 400);
}

TEST(NetworkLists, AreNoDeadEnds) {
  const auto small = site();
  const auto nothing = small.html("/projects", {{"q", "qqqq zzzz"}});
  EXPECT_TRUE(holds(nothing, "Tādu projektu nezinām"));
  EXPECT_TRUE(holds(nothing, "href=\"/projects\""));
  EXPECT_TRUE(holds(nothing, "href=\"/?q=qqqq%20zzzz\""));
  EXPECT_TRUE(holds(nothing, "mailto:"));
  const auto none = small.html("/courses");
  EXPECT_TRUE(holds(none, "Kursu pagaidām nav"));
  EXPECT_TRUE(holds(none, "noindex"));
  EXPECT_FALSE(holds(none, "<a class=\"deep\" href=\"/courses\""));
}

TEST(NetworkLists, TellWhichParameterIsWrong) {
  const auto small = site();
  for (const auto& [name, value] : Parameters{{"amount_from", "-1"},
                                              {"amount_to", "daudz"},
                                              {"order", "random"},
                                              {"region", "nowhere"},
                                              {"funder", std::string("\xff", 1)}}) {
    const auto reply = small.reply("/projects", {{name, value}});
    EXPECT_EQ(reply.status, 400) << name;
    EXPECT_TRUE(holds(reply.body, name)) << name;
  }
  EXPECT_EQ(small.reply("/events", {{"month", "2026-13"}}).status, 400);
  EXPECT_EQ(small.reply("/events", {{"when", "soon"}}).status, 400);
}

TEST(NetworkLists, ShowEventsByDayWithWhatWasCancelledInItsPlace) {
  const auto html = site().html("/events");
  const auto coming = html.find("ceturtdiena, 3.12.2026.");
  const auto year = html.find("2025. gads");
  ASSERT_NE(coming, std::string::npos) << html;
  ASSERT_NE(year, std::string::npos);
  EXPECT_LT(coming, year);
  EXPECT_TRUE(holds(html, "17.30"));
  EXPECT_TRUE(holds(html, "<s><a href=\"/events/atcelta\""));
  EXPECT_TRUE(holds(html, "Atcelts"));
}

TEST(NetworkLists, ShowAMonthByDayWithWaysToTheNext) {
  const auto small = site();
  const auto html = small.html("/events", {{"month", "2026-12"}});
  EXPECT_TRUE(holds(html, "/events/gaidama"));
  EXPECT_FALSE(holds(html, "/events/bijusi"));
  EXPECT_TRUE(holds(html, "month=2027-01"));
  EXPECT_TRUE(holds(html, "month=2026-11"));
  EXPECT_TRUE(holds(small.html("/events", {{"month", "2026-11"}}), "Tādu pasākumu nezinām"));
}

TEST(NetworkLists, KeepTheWordsOutOfAddressesWhereSearchesGoByPost) {
  SiteSettings settings;
  settings.search_by_post = true;
  const auto html = site(settings).html("/projects", {{"q", "programma"}, {"size", "1"}});
  EXPECT_TRUE(holds(html, "method=\"post\""));
  EXPECT_FALSE(holds(html, "?q=programma"));
  EXPECT_TRUE(holds(html, "formaction=\"/projects\""));
}

TEST(NetworkPages, ShowEveryLineOfAProject) {
  const auto html = site().html("/projects/pilns");
  for (const auto* part : {"Parauga programma",
                           "Parauga fonds",
                           "AA/01/pilns",
                           "/organizations/aura",
                           "biedrība vai nodibinājums",
                           "1.01.2013.",
                           "31.12.2014.",
                           "11.03.2014.",
                           "Parauga iela 1, Rīga",
                           "21\u00a0086,35",
                           "14\u00a0819,57",
                           "19\u00a0414,20",
                           "13\u00a0644,38",
                           "0,00",
                           "Eiropas Savienības fonds",
                           "Kopā izlietots",
                           "Parauga rezultāts.",
                           "/documents/celvedis",
                           "Parauga ceļvedis",
                           "Vecā iela 2",
                           "20000000",
                           "60000000",
                           "pabeigts"})
    EXPECT_TRUE(holds(html, part)) << part;
  EXPECT_FALSE(holds(html, "tel:+37120000000")) << "nobody should call an old number";
}

TEST(NetworkPages, TellSearchEnginesWhatTheyAre) {
  const auto small = site();
  const auto json_of = [&](const std::string& path) {
    const auto html = small.html(path);
    const std::string begin = "<script type=\"application/ld+json\">";
    const auto at = html.find(begin) + begin.size();
    return nlohmann::json::parse(html.substr(at, html.find("</script>", at) - at))["@graph"][0];
  };
  const auto event = json_of("/events/gaidama");
  EXPECT_EQ(event["@type"], "Event");
  EXPECT_EQ(event["startDate"], "2026-12-03T17:30");
  EXPECT_EQ(event["organizer"]["name"], "Aura");
  EXPECT_EQ(json_of("/events/atcelta")["eventStatus"], "https://schema.org/EventCancelled");
  const auto news = json_of("/news/zina");
  EXPECT_EQ(news["@type"], "NewsArticle");
  EXPECT_EQ(news["datePublished"], "2026-10");
}

TEST(NetworkPages, StandInTheSitemapAndOfferTheirFeeds) {
  const auto small = site();
  const auto map = small.reply("/sitemap.xml").body;
  for (const auto* path : {"/events", "/projects/pilns", "/ru/news/zina", "/en/calls/konkurss"})
    EXPECT_TRUE(holds(map, std::string("<loc>https://example.lv") + path + "</loc>")) << path;
  EXPECT_TRUE(holds(small.html("/news"), "rel=\"alternate\" type=\"application/atom+xml\""));
  EXPECT_TRUE(holds(small.html("/events"), "rel=\"alternate\" type=\"text/calendar\""));
  const auto feed = small.reply("/news.atom");
  EXPECT_EQ(feed.content_type, "application/atom+xml; charset=utf-8");
  EXPECT_TRUE(holds(feed.body, "<id>https://example.lv/news/zina</id>")) << feed.body;
}

TEST(NetworkPages, AreOfferedWhereTheSameIsSearched) {
  const auto small = site();
  const auto results = small.html("/", {{"q", "Aura"}});
  EXPECT_TRUE(holds(results, "href=\"/projects?q=Aura\">3 projekti")) << results;
  EXPECT_TRUE(holds(small.html("/areas/oncology"), "href=\"/projects?area=oncology\""));
  EXPECT_TRUE(holds(small.html("/areas/oncology"), "/events/gaidama"));
  EXPECT_TRUE(holds(small.html("/"), "/news/zina"));
  EXPECT_TRUE(holds(small.html("/organizations/aura"), "href=\"/projects/pilns\""));
  const auto all = small.html("/search", {{"q", "Aura"}});
  EXPECT_TRUE(holds(all, "/organizations/aura"));
  EXPECT_TRUE(holds(all, "/projects/pilns"));
  EXPECT_TRUE(holds(all, "3 projekti"));
  EXPECT_FALSE(holds(small.html("/areas/neurology"), "/projects?"));
}

TEST(NetworkPages, SayHowToWriteWhereThereAreNoForms) {
  Expert expert{.id = "padoms"};
  expert.field_of_advice.lv = "Parauga joma";
  expert.consent = "2026-11-01";
  const SmallSite small{{body("aura", "Aura")}, {expert}};
  const auto suggestion = small.html("/suggest/event");
  EXPECT_TRUE(holds(suggestion, "<h1>Ieteikt pasākumu</h1>")) << suggestion;
  EXPECT_FALSE(holds(suggestion, "jaunas organizācijas"));
  const auto asking = small.reply("/experts/padoms/ask");
  EXPECT_EQ(asking.status, 200) << "not back to where one came from";
  EXPECT_TRUE(holds(asking.body, "mailto:"));
  EXPECT_TRUE(holds(asking.body, "Parauga%20joma")) << asking.body;
}

TEST(NetworkPages, AreNotOfferedToWhoeverIsInDespair) {
  const auto html = site().html("/", {{"q", "negribu vairs dzīvot"}});
  EXPECT_FALSE(holds(html, "class=\"more-kinds\""));
}

}  // namespace
}  // namespace blakus::network_pages_test

#include "server/http/site/pages.h"

#include <set>
#include <stdexcept>

#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::pages_test {
namespace {

Organization full(const std::string& id) {
  auto organization = body(id, "Pilnā biedrība", {"leukaemia"}, {"oncology"});
  organization.short_names = {"PB"};
  organization.former_names = {"Vecā biedrība"};
  organization.registration_number = "40000000000";
  organization.legal_status = "biedrība";
  organization.year_incorporated = 1998;
  organization.description.lv =
      "Palīdz cilvēkiem ar leikēmiju visā Latvijā un tuviniekiem. Otrs teikums.";
  organization.services = {"helpline", "camps"};
  organization.audiences = {"adults"};
  organization.languages = {"ru"};
  organization.regions = {"liepaja"};
  organization.locations = {{.name = "Birojs",
                             .address_1 = "Parauga iela 1",
                             .city = "Liepāja",
                             .postal_code = "LV-3401",
                             .region = "liepaja",
                             .hours = "9–17"}};
  organization.phones = {{"+371 29235677", ""}, {"1818", "jurists"}};
  organization.emails = {"info@example.lv"};
  organization.website = "https://example.lv/";
  organization.social = {{"facebook", "https://facebook.com/example"}};
  organization.memberships = {"LPOT"};
  organization.checked = {{"record", {"2026-11-01", "website", "https://example.lv"}},
                          {"contacts", {"2026-11-01", "website", "https://example.lv"}}};
  organization.sources = {"https://example.lv/par"};
  return organization;
}

SmallSite site(SiteSettings options = {}) {
  auto local = body("vietejais", "Liepājas pulciņš", {"leukaemia"}, {"oncology"});
  local.national = false;
  local.regions = {"liepaja"};
  return SmallSite{{full("pilna"), local, body("tuksa", "Tukšā biedrība")}, {}, std::move(options)};
}

struct AskedPage {
  const char* path;
  Parameters parameters;
};

std::vector<AskedPage> all_kinds_of_pages() {
  return {
      {"/", {}},
      {"/", {{"q", "leikoze"}}},
      {"/", {{"q", "leikozs"}}},
      {"/", {{"q", "leikēmija"}, {"region", "liepaja"}}},
      {"/", {{"region", "rezekne"}, {"sort", "name"}, {"service", "camps"}}},
      {"/", {{"q", "qqqq zzzz"}}},
      {"/", {{"q", "alcheimers"}}},
      {"/organizations/pilna", {}},
      {"/organizations/tuksa", {}},
      {"/areas", {}},
      {"/areas/oncology", {}},
      {"/areas/neurology", {}},
      {"/diagnoses", {}},
      {"/diagnoses/cml", {}},
      {"/diagnoses/parkinson", {}},
      {"/regions", {}},
      {"/regions", {{"q", "leikoze"}}},
      {"/regions/kurzeme", {}},
      {"/regions/kuldiga", {}},
      {"/a-z", {}},
      {"/about", {}},
      {"/privacy", {}},
      {"/accessibility", {}},
      {"/handout", {}},
      {"/handout", {{"ids", "pilna,tuksa"}, {"lang", "ru"}, {"large", "1"}, {"region", "liepaja"}}},
  };
}

void expect_whole(const SmallSite& small) {
  for (const auto language : all_languages)
    for (const auto& page : all_kinds_of_pages()) {
      const auto reply = small.reply(page.path, page.parameters, language);
      EXPECT_EQ(reply.status, 200) << page.path;
      EXPECT_TRUE(holds(reply.body, "</html>")) << page.path;
      EXPECT_TRUE(holds(reply.body, "<html lang=\"" + std::string(code_of(language)) + "\">"));
    }
}

TEST(Pages, RenderWholeInEveryLanguage) {
  expect_whole(site());
}

TEST(Pages, RenderWholeWithEverySetting) {
  expect_whole(site({.search_by_post = true, .suggestions = false}));
}

TEST(Pages, RenderErrorsInEveryLanguage) {
  const auto small = site();
  for (const auto language : all_languages)
    for (const int status : {400, 403, 404, 405, 413, 429, 500, 503}) {
      const auto reply = small.pages().error(status, {.path = "/x", .language = language});
      EXPECT_EQ(reply.status, status);
      EXPECT_TRUE(holds(reply.body, "noindex"));
    }
  const PageRequest request{.path = "/x", .language = Language::en};
  EXPECT_TRUE(holds(small.pages().error(418, request).body, "This address is not right"));
  EXPECT_TRUE(holds(small.pages().error(501, request).body, "Something went wrong on our side"));
}

TEST(Pages, HaveNothingAtUnknownAddresses) {
  const auto small = site();
  for (const auto* path : {"/nothing", "/organizations/", "/organizations/none", "/areas/none",
                           "/diagnoses/none", "/regions/none", "/organizations/pilna/more"})
    EXPECT_EQ(small.reply(path).status, 404) << path;
}

TEST(Pages, NameABadParameter) {
  const auto small = site();
  const auto reply = small.reply("/", {{"region", "nowhere"}});
  EXPECT_EQ(reply.status, 400);
  EXPECT_TRUE(holds(reply.body, "region: unknown region"));
}

TEST(Pages, LeadBackFromAPagePastTheEnd) {
  const auto small = site();
  const struct {
    Language language;
    const char *sentence, *way_back;
  } cases[] = {
      {Language::lv, "šī lapa ir tukša.", "<a href=\"/?q=leik%C4%93mija\">Rādīt pirmo lapu</a>"},
      {Language::en, "this page is empty.",
       "<a href=\"/en/?q=leik%C4%93mija\">Show the first page</a>"},
      {Language::ru, "эта страница пуста.",
       "<a href=\"/ru/?q=leik%C4%93mija\">Показать первую страницу</a>"},
  };
  for (const auto& c : cases) {
    const auto past = small.reply("/", {{"q", "leikēmija"}, {"page", "7"}}, c.language);
    EXPECT_EQ(past.status, 200);
    EXPECT_TRUE(holds(past.body, c.sentence));
    EXPECT_TRUE(holds(past.body, c.way_back));
    EXPECT_FALSE(holds(past.body, "class=\"group"));
    EXPECT_FALSE(holds(past.body, "class=\"pager"));
    EXPECT_FALSE(holds(small.html("/", {{"q", "leikēmija"}}, c.language), c.sentence));
  }
  EXPECT_FALSE(holds(small.html("/", {{"q", "qqqq zzzz"}, {"page", "7"}}), "šī lapa ir tukša."));
}

TEST(Pages, GroupLocalHelpBeforeNationwideHelp) {
  const auto small = site();
  const auto html = small.html("/", {{"q", "leikēmija"}, {"region", "rezekne"}});
  EXPECT_TRUE(holds(html, "id=\"g-local\""));
  EXPECT_TRUE(holds(html, "Rēzeknē"));
  EXPECT_LT(html.find("id=\"g-local\""), html.find("id=\"g-national\""));
}

TEST(Pages, OfferACallByASafeLink) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/organizations/pilna"), "href=\"tel:+37129235677\""));
}

TEST(Pages, SayThatOldContactsAreNotConfirmed) {
  auto old = full("veca");
  old.checked["contacts"].date = "2016-05";
  const SmallSite small{{old}};
  EXPECT_TRUE(
      holds(small.html("/organizations/veca", {}, Language::en), "Phone from 2016, not confirmed"));
}

TEST(Pages, SayWhereAFormerMunicipalityLiesToday) {
  auto local = body("vietejais", "Skrundas pulciņš");
  local.national = false;
  local.regions = {"skrundas-novads-2009"};
  const SmallSite small{{local}};
  EXPECT_TRUE(holds(small.html("/regions/skrundas-novads-2009"),
                    "<h1>Skrundas novads (tagad Kuldīgas novads)</h1>"));
  EXPECT_TRUE(holds(small.html("/regions/skrundas-novads-2009", {}, Language::en),
                    "<h1>Skrunda Municipality (now Kuldīgas novads)</h1>"));
  EXPECT_TRUE(holds(small.html("/organizations/vietejais"), "Skrundas novads (tagad"));
  EXPECT_TRUE(holds(small.html("/regions/kuldigas-novads"), "<h1>Kuldīgas novads</h1>"));
}

TEST(Pages, SendNobodyToAnOldAddressAsIfItWereTheAddressOfToday) {
  auto moved = body("apvieniba", "Apvienība");
  const Location town{.city = "Liepāja", .region = "liepaja"};
  auto old = town;
  old.name = "Telpas (pēc 2017. gada ziņām; pirms brauciena, lūdzu, sazinieties)";
  old.address_1 = "Parauga iela 1";
  moved.locations = {town, old};
  const SmallSite small{{moved}};
  const auto html = small.html("/organizations/apvieniba");
  const auto branches = html.find("id=\"s-branches\"");
  ASSERT_NE(branches, std::string::npos);
  EXPECT_FALSE(holds(html.substr(0, branches), "Parauga iela 1"));
  EXPECT_TRUE(holds(html.substr(branches), "pēc 2017. gada ziņām"));
  EXPECT_FALSE(holds(html.substr(branches), "<dt lang=\"lv\">Liepāja</dt>"));
}

TEST(Pages, MarkTextInAnotherLanguage) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/organizations/pilna", {}, Language::ru), "<h1 lang=\"lv\">"));
  EXPECT_TRUE(holds(small.html("/organizations/pilna"), "<h1>Pilnā biedrība</h1>"));
}

TEST(Pages, ServeAUkrainianReaderInRussianWhatIsNotThereYetAndSaySo) {
  auto told = full("pilna");
  told.description.ru = "Вымышленная организация.";
  const SmallSite small{{told}};
  const auto html = small.html("/organizations/pilna", {}, Language::uk);
  EXPECT_TRUE(holds(html, "<html lang=\"uk\""));
  EXPECT_TRUE(holds(html, "<h1 lang=\"lv\">")) << "the name as it stands on the door";
  EXPECT_TRUE(holds(html, "lang=\"ru\">Вымышленная организация."));
  EXPECT_TRUE(holds(html, "hreflang=\"uk\""));
}

TEST(Pages, KeepTheSearchWhenTheLanguageChanges) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/", {{"q", "leikoze"}}), "href=\"/ru/?q=leikoze\""));
}

TEST(Pages, PutTheOrganizationsOfTheRegionFirstOnTheHandout) {
  const auto small = site();
  const auto html = small.html("/handout", {{"ids", "tuksa,vietejais"}, {"region", "liepaja"}});
  EXPECT_LT(html.find("Liepājas pulciņš"), html.find("Tukšā biedrība"));
}

TEST(Pages, PutAtMostSixOrganizationsOnTheHandout) {
  std::vector<Organization> many;
  std::string ids;
  for (const auto* id : {"a", "b", "c", "d", "e", "f", "g", "h"}) {
    many.push_back(body(id, std::string("Biedrība ").append(id)));
    ids.append(id).append(",");
  }
  const SmallSite small{many};
  const auto html = small.html("/handout", {{"ids", ids}});
  EXPECT_TRUE(holds(html, "Biedrība f"));
  EXPECT_FALSE(holds(html, "Biedrība g"));
}

TEST(Pages, SayWhatToRunWithoutTheWebBuild) {
  const TemporaryFolder empty;
  TinyIndex index{{body("a", "A")}};
  try {
    const Pages pages{{.web = std::string(BLAKUS_SOURCE_DIR) + "/web", .assets = empty.path()},
                      index.searcher()};
    FAIL();
  } catch (const std::runtime_error& fault) {
    EXPECT_TRUE(holds(fault.what(), "./dev build"));
  }
}

TEST(Pages, GiveAssetsForAYearAndPackedWhereAskedFor) {
  const auto small = site();
  const auto packed = small.pages().asset("/assets/style-1.css", true);
  ASSERT_TRUE(packed);
  EXPECT_EQ(packed->body, "packed");
  EXPECT_EQ(small.pages().asset("/assets/style-1.css")->body, "body{}");
  EXPECT_FALSE(small.pages().asset("/assets/../manifest.json"));
  EXPECT_FALSE(small.pages().asset("/assets/none.css"));
}

TEST(Pages, BringTheStylesOfFormsOnlyWhereAFormStandsBesidesTheSearch) {
  const auto small = site();
  EXPECT_TRUE(holds(small.html("/embed/code"), "desk-1.css"));
  EXPECT_FALSE(holds(small.html("/"), "desk-1.css"));
  EXPECT_FALSE(holds(small.html("/organizations/pilna"), "desk-1.css"));
}

/// The names behind each of these beginnings: "i-menu" of "href=\"#i-menu\"".
std::set<std::string> names_behind(const std::string& html, const std::string& beginning) {
  std::set<std::string> names;
  for (auto at = html.find(beginning); at != html.npos; at = html.find(beginning, at + 1)) {
    const auto begin = html.find("i-", at);
    names.insert(html.substr(begin, html.find('"', begin) - begin));
  }
  return names;
}

TEST(Pages, CarryTheDrawingsTheyShowAndNoOthers) {
  for (const bool by_post : {false, true}) {
    const auto small = site({.search_by_post = by_post});
    for (const auto& page : all_kinds_of_pages()) {
      const auto html = small.html(page.path, page.parameters);
      const auto shown = names_behind(html, "href=\"#i-");
      EXPECT_FALSE(shown.empty()) << page.path;
      EXPECT_EQ(names_behind(html, "<symbol id=\""), shown) << page.path;
    }
  }
}

TEST(Pages, DescribeAnOrganizationInOneSentenceToSearchEngines) {
  const auto html = site().html("/organizations/pilna");
  const std::string sentence = "Palīdz cilvēkiem ar leikēmiju visā Latvijā un tuviniekiem.";
  EXPECT_TRUE(holds(html, "name=\"description\" content=\"" + sentence + "\""));
  EXPECT_TRUE(holds(html, "\"description\":\"" + sentence + "\""));
}

TEST(Pages, SayUntilWhenTheAddressForSecurityHolds) {
  const struct {
    const char *today, *expires;
  } cases[] = {
      {"2026-11-21", "2027-11-21"}, {"2028-02-29", "2029-02-28"}, {"2027-02-28", "2028-02-28"}};
  TinyIndex index{{body("a", "A")}};
  const BuiltAssets assets;
  for (const auto& c : cases) {
    SiteSettings options;
    options.web = std::string(BLAKUS_SOURCE_DIR) + "/web";
    options.assets = assets.path();
    options.today = c.today;
    const Pages pages{options, index.searcher()};
    const auto file = pages.page({.path = "/.well-known/security.txt"});
    ASSERT_TRUE(file);
    EXPECT_TRUE(holds(file->body, "Expires: " + std::string(c.expires) + "T00:00:00Z\n"))
        << c.today;
  }
}

TEST(Pages, ListEveryPageInTheSitemap) {
  const auto small = site();
  const auto sitemap = small.pages().page({.path = "/sitemap.xml"});
  ASSERT_TRUE(sitemap);
  for (const auto* path : {"/organizations/pilna", "/ru/areas/oncology", "/en/diagnoses/cml"})
    EXPECT_TRUE(holds(sitemap->body, std::string("<loc>https://example.lv").append(path))) << path;
}

}  // namespace
}  // namespace blakus::pages_test

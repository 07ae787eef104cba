#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::freshness_page_test {
namespace {

Organization checked_on(const std::string& id, const std::string& date, bool national = true) {
  auto organization = body(id, "Izdomāta " + id, {"leukaemia"}, {"oncology"});
  organization.checked["record"] = {date, "website", ""};
  organization.national = national;
  if (!national) organization.regions = {"liepaja"};
  return organization;
}

TEST(PagesFreshness, SaysHowFreshAndWhereNobodyIs) {
  const SmallSite site{{checked_on("a", "2026-10-01"), checked_on("b", "2025-09-01", false),
                        checked_on("c", "2024-01-01")}};
  const auto html = site.html("/freshness", {}, Language::en);
  EXPECT_TRUE(holds(html,
                    "In the last 12\u00a0months we read the sources of 1 entry out of 2; contacts "
                    "are known for 0 entries"));
  EXPECT_TRUE(holds(html, "1 entry not checked for a year"));
  EXPECT_TRUE(holds(html, "1 entry in the archive"));
  // Kurzeme has the local body, Latgale nobody; nationwide bodies stand apart.
  EXPECT_TRUE(holds(html, "Cancer</a></th><td>1</td><td class=\"none\">0</td><td>1</td></tr>") ||
              holds(html, "Onkoloģija</a></th><td>1</td><td class=\"none\">0</td><td>1</td></tr>"))
      << html;
  EXPECT_TRUE(holds(html, "/en/diagnoses/alzheimer")) << "nobody is there for it";
  EXPECT_FALSE(holds(html, "/en/diagnoses/leukaemia\""));
  EXPECT_TRUE(holds(html, "/en/organizations/c")) << "the archive leads to its records";
  EXPECT_TRUE(holds(site.html("/freshness.csv"),
                    "\"oncology\";\"Onkoloģija\";\"1\";\"0\";\"1\";\"2\";\"0\";\"0\""));
}

TEST(PagesFreshness, StandsOnTheCardAndOnTheArchivedPage) {
  auto phones = checked_on("a", "2026-10-01");
  phones.phones = {{"116000", ""}};
  phones.checked["contacts"] = {"2026-01-15", "website", ""};
  const SmallSite site{{phones, checked_on("b", "2025-09-01"), checked_on("c", "2024-01-01")}};
  const auto results = site.html("/", {{"q", "leikēmija"}});
  EXPECT_TRUE(
      holds(results, "Tālrunis pēdējoreiz pārbaudīts pirms vairāk nekā pusgada (15.01.2026.)"));
  EXPECT_TRUE(holds(results, "Avoti skatīti: 1.09.2025. Kontaktu vēl nav."));
  EXPECT_FALSE(holds(results, "/organizations/c\""));
  const auto archived = site.reply("/organizations/c");
  EXPECT_EQ(archived.status, 200);
  EXPECT_TRUE(holds(archived.body, "Arhīvā: dati sen nav pārbaudīti (pēdējoreiz: 1.01.2024.)"))
      << archived.body;
}

/// How many of them a row of the page counts.
std::string counted(const std::string& html, const std::string& row) {
  const auto begin = html.find("<th scope=\"row\">" + row + "</th><td>");
  if (begin == std::string::npos) return "no such row";
  const auto from = html.find("<td>", begin) + 4;
  return html.substr(from, html.find('<', from) - from);
}

TEST(PagesFreshness, CountsWhoCanBeReachedAndWhoConfirmedIt) {
  auto owner = checked_on("a", "2026-11-01");
  owner.phones = {{"+371 29000000", ""}};
  owner.emails = {"a@a.example"};
  owner.checked["contacts"] = {"2026-11-01", "owner", ""};
  auto site_only = checked_on("b", "2026-11-01");
  site_only.website = "https://b.example";
  auto list = checked_on("c", "2026-11-01");
  list.emails = {"c@c.example"};
  list.checked["contacts"] = {"2026-11-01", "list", ""};
  const SmallSite site{{owner, site_only, list, checked_on("d", "2026-11-01")}};
  const auto html = site.html("/freshness");
  EXPECT_EQ(counted(html, "Pa tālruni"), "1");
  EXPECT_EQ(counted(html, "Pa e-pastu"), "2");
  EXPECT_EQ(counted(html, "Tikai mājaslapā vai sociālajā tīklā"), "1");
  EXPECT_EQ(counted(html, "Nekā: kontaktu vēl nav"), "1");
  EXPECT_EQ(counted(html, "Apstiprināja pati organizācija"), "1");
  EXPECT_EQ(counted(html, "Skatīts mājaslapā"), "1");
  EXPECT_EQ(counted(html, "Atrasts sarakstā, nav apstiprināts"), "1");
  EXPECT_EQ(counted(html, "Kontaktu vēl nav"), "1");
  EXPECT_FALSE(holds(html, "100\u00a0%"));
}

TEST(PagesFreshness, SaysThatNoOrganizationHasConfirmedItsContactsYet) {
  const SmallSite site{{checked_on("a", "2026-11-01")}};
  EXPECT_TRUE(holds(site.html("/freshness"),
                    "Neviena organizācija savus kontaktus pati vēl nav apstiprinājusi."));
}

}  // namespace
}  // namespace blakus::freshness_page_test

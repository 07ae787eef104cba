// What pages say of checks, as a visitor sees it.

#include <gtest/gtest.h>

#include "tests/server/http/site/pages_support.h"

namespace blakus::checks_test {
namespace {

constexpr const char* tick = "#i-badge-check";
constexpr const char* question = "#i-circle-help";

Organization found_in_list(const std::string& id) {
  auto organization = body(id, "Izdomāta " + id, {"leukaemia"}, {"oncology"});
  organization.checked = {{"record", {"2026-11-21", "list", ""}},
                          {"contacts", {"2026-11-21", "list", ""}}};
  return organization;
}

/// The card of the only organization in a list of results.
std::string card(const SmallSite& site, Language language = Language::lv) {
  const auto html = site.html("/", {{"q", "leikēmija"}}, language);
  const auto begin = html.find("<article class=\"card");
  return begin == std::string::npos ? ""
                                    : html.substr(begin, html.find("</article>", begin) - begin);
}

TEST(PagesChecks, NoGreenTickStandsWhereNobodyCanBeReached) {
  const SmallSite site{{found_in_list("a")}};
  EXPECT_TRUE(holds(card(site), "Avoti skatīti: 21.11.2026. Kontaktu vēl nav."));
  EXPECT_TRUE(holds(card(site), question));
  EXPECT_FALSE(holds(card(site), tick));
  const auto page = site.html("/organizations/a");
  EXPECT_FALSE(holds(page, tick));
  EXPECT_TRUE(holds(page, "<th scope=\"row\">Ieraksts</th>"));
  EXPECT_FALSE(holds(page, "<th scope=\"row\">Tālrunis</th>")) << "none is known";
  EXPECT_FALSE(holds(page, "<th scope=\"row\">Kontakti</th>"));
}

TEST(PagesChecks, ANameFoundInAListIsSaidToBeThat) {
  auto organization = found_in_list("a");
  organization.emails = {"a@a.example"};
  const SmallSite site{{organization}};
  EXPECT_TRUE(holds(card(site),
                    "Nosaukums atrasts sarakstā 21.11.2026.; organizācija to nav apstiprinājusi"));
  EXPECT_FALSE(holds(card(site), tick));
  EXPECT_TRUE(holds(card(site, Language::en), "not confirmed by the organisation"));
  EXPECT_TRUE(holds(card(site, Language::ru), "организация это не подтвердила"));
}

TEST(PagesChecks, ANumberThatTheOwnerChangedDoesNotVouchForTheAddressOf2013) {
  auto organization = found_in_list("a");
  organization.phones = {{"+371 21234567", ""}};
  organization.emails = {"a@a.example"};
  organization.locations = {{.address_1 = "Izdomu iela 1", .city = "Liepāja"}};
  organization.checked["contacts"] = {"2013", "website", ""};
  organization.checked["phones"] = {"2026-11-20", "owner", ""};
  const SmallSite site{{organization}};
  EXPECT_TRUE(holds(card(site), "Tālruni apstiprināja organizācija 20.11.2026."));
  EXPECT_TRUE(holds(card(site), tick));
  const auto page = site.html("/organizations/a");
  EXPECT_TRUE(holds(page, "E-pasts no 2013. gada ziņām, nav apstiprināts"));
  EXPECT_TRUE(holds(page, "Adrese no 2013. gada ziņām, nav apstiprināta"));
}

TEST(PagesChecks, ATelephoneOf2014IsSaidToBeUnconfirmed) {
  auto organization = found_in_list("a");
  organization.phones = {{"+371 21234567", ""}};
  organization.checked["contacts"] = {"2014", "website", ""};
  const SmallSite site{{organization}};
  EXPECT_TRUE(holds(card(site), "Tālrunis no 2014. gada ziņām, nav apstiprināts"));
  EXPECT_FALSE(holds(card(site), tick));
}

TEST(PagesChecks, TheFooterNamesTheNewestCheckAndNotTheDayOfTheBuild) {
  auto organization = found_in_list("a");
  organization.checked["phones"] = {"2026-09-03", "owner", ""};
  const SmallSite site{{organization}};
  EXPECT_TRUE(holds(site.html("/"), "Jaunākā pārbaude datos: 21.11.2026."));
  EXPECT_TRUE(holds(site.html("/handout", {{"ids", "a"}}),
                    "Jaunākā pārbaude datos: 21.11.2026. Lapa sagatavota"));
}

TEST(PagesChecks, NotEveryOrganizationIsCalledAPatientOrganization) {
  auto patients = found_in_list("a");
  patients.type = "patient_organization";
  auto more = found_in_list("b");
  more.type = "patient_organization";
  auto umbrella = found_in_list("c");
  umbrella.type = "umbrella";
  const SmallSite site{{patients, more, umbrella}};
  const auto* said = "2 pacientu organizācijas un 1 jumta organizācija";
  EXPECT_TRUE(holds(site.html("/"), said));
  EXPECT_TRUE(holds(site.html("/about"), said));
  EXPECT_FALSE(holds(site.html("/"), "3 pacientu organizācijas"));
}

}  // namespace
}  // namespace blakus::checks_test

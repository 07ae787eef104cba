#include <algorithm>
#include <cctype>

#include <gtest/gtest.h>

#include "server/http/transport/url.h"
#include "tests/server/http/site/pages_support.h"

namespace blakus::handout_page_test {
namespace {

Organization with_phone(const std::string& id, const std::string& name, Ids audiences = {}) {
  auto organization = body(id, name, {"diabetes"}, {"diabetes"});
  organization.phones = {{"+371 29000000", ""}};
  organization.audiences = std::move(audiences);
  return organization;
}

Organization without_contact(const std::string& id, const std::string& name) {
  return body(id, name, {"diabetes"}, {"diabetes"});
}

/// The names on the sheet in their order, one a line.
std::string names_on(const std::string& html) {
  std::string names;
  for (auto at = html.find("<h3"); at != std::string::npos; at = html.find("<h3", at + 1)) {
    const auto begin = html.find('>', at) + 1;
    names += html.substr(begin, html.find('<', begin) - begin) + "\n";
  }
  return names;
}

/// The code of the printed short address.
std::string code_on(const std::string& html) {
  const auto at = html.find("/h/");
  return at == std::string::npos ? "" : html.substr(at + 3, html.find('<', at) - at - 3);
}

std::string location_of(const Reply& reply) {
  for (const auto& [name, value] : reply.headers)
    if (name == "Location") return value;
  return {};
}

/// Follows a short address as a browser does.
std::string opened(const SmallSite& site, const std::string& code) {
  const auto reply = site.reply("/h/" + code);
  EXPECT_EQ(reply.status, 302) << code;
  auto location = location_of(reply);
  auto language = Language::lv;
  for (const auto other : {Language::en, Language::ru, Language::uk})
    if (location.starts_with("/" + std::string(code_of(other)) + "/")) {
      language = other;
      location.erase(0, 3);
    }
  return site.html("/handout", parameters_of(location.substr(location.find('?') + 1)), language);
}

TEST(PagesHandout, LeavesOutWhomNobodyCanReach) {
  const SmallSite site{{without_contact("klusa", "Klusā biedrība"),
                        with_phone("sasniedzama", "Sasniedzamā biedrība")}};
  const auto html = site.html("/handout", {{"ids", "klusa,sasniedzama"}});
  EXPECT_EQ(names_on(html), "Sasniedzamā biedrība\n");
  EXPECT_TRUE(holds(html, "kuru kontaktus nezinām: Klusā biedrība"));
  const auto alone = site.html("/handout", {{"ids", "klusa"}});
  EXPECT_EQ(names_on(alone), "Klusā biedrība\n");
  EXPECT_TRUE(holds(alone, "kontaktus nezinām. Rakstiet pacientu organizāciju tīklam"));
}

TEST(PagesHandout, HasTheNetworkOnceAtTheFoot) {
  const SmallSite site{
      {with_phone("latvijas-pacientu-organizaciju-tikls", "Tīkls"), with_phone("cita", "Cita")},
      {},
      {.network = {.phone = "+371 29000001", .hours = "Mo-Fr 09:00-17:00", .answers_within = 2}}};
  const auto html =
      site.html("/handout", {{"ids", "latvijas-pacientu-organizaciju-tikls,cita"}, {"lang", "ru"}});
  EXPECT_EQ(names_on(html), "Cita\n");
  const auto sheet =
      html.substr(html.find("<article"), html.find("</article>") - html.find("<article"));
  EXPECT_TRUE(holds(sheet, "tel:+37129000001"));
  EXPECT_TRUE(holds(sheet, "по рабочим дням 9:00–17:00"));
  EXPECT_TRUE(holds(sheet, "в течение 2 рабочих дней"));
}

TEST(PagesHandout, HasBodiesForChildrenFirstWhenHelpIsSoughtForAChild) {
  const SmallSite site{{with_phone("visiem", "Diabēta biedrība"),
                        with_phone("berniem", "Diabēta biedrība bērniem", {"children"})}};
  const auto for_child = site.html("/", {{"q", "diabēts"}, {"audience", "children"}});
  EXPECT_TRUE(holds(for_child, "&amp;audience=children"));
  EXPECT_FALSE(holds(site.html("/", {{"q", "diabēts"}}), "&amp;audience=children"));
  EXPECT_EQ(names_on(site.html("/handout", {{"ids", "visiem,berniem"}, {"audience", "children"}})),
            "Diabēta biedrība bērniem\nDiabēta biedrība\n");
  EXPECT_EQ(names_on(site.html("/handout", {{"ids", "visiem,berniem"}})),
            "Diabēta biedrība\nDiabēta biedrība bērniem\n");
}

TEST(PagesHandout, SaysWhomToCallNowBeforeTheBodiesOfHardTimes) {
  auto calm = body("klausas", "Klausās", {"depression"}, {"mental-health"});
  calm.phones = {{"+371 29000000", ""}};
  const SmallSite site{{calm, with_phone("diabets", "Diabēta biedrība")}};
  const auto hard = site.html("/handout", {{"ids", "diabets,klausas"}, {"lang", "ru"}});
  EXPECT_LT(hard.find("116\u00a0123"), hard.find("+37129000000"));
  EXPECT_TRUE(holds(hard, "круглосуточ"));
  EXPECT_FALSE(holds(site.html("/handout", {{"ids", "diabets"}}), "sheet-call"));
}

TEST(PagesHandout, OfASearchInACrisisBeginsWithTheLineToCall) {
  const SmallSite site{{with_phone("berniem", "Diabēta biedrība bērniem")}};
  const auto sheet = site.html("/handout", {{"ids", "berniem"}, {"crisis", "violence"}});
  const auto call = sheet.substr(sheet.find("sheet-call"));
  EXPECT_LT(call.find("tel:112"), call.find("tel:116123"));
  EXPECT_LT(call.find("tel:116123"), call.find("+37129000000"));
}

TEST(PagesHandout, PrintsWholeSentencesOnly) {
  auto brief = with_phone("isa", "Īsā");
  brief.description.lv = "Palīdzam cilvēkiem ar diabētu. Tiekamies otrdienās.";
  auto wordy = with_phone("gara", "Garā");
  for (int word = 0; word < 60; ++word) wordy.description.lv += "garumgarš ";
  const SmallSite site{{brief, wordy}};
  const auto html = site.html("/handout", {{"ids", "isa,gara"}});
  EXPECT_TRUE(holds(html, ">Palīdzam cilvēkiem ar diabētu.<"));
  EXPECT_FALSE(holds(html, "Tiekamies"));
  EXPECT_FALSE(holds(html, "garumgarš"));
  EXPECT_FALSE(holds(html, "…"));
}

TEST(PagesHandout, IsTheSameByItsShortAddress) {
  std::vector<Organization> bodies;
  std::string ids;
  for (const auto* id : {"a", "b", "c", "d", "e", "f"}) {
    bodies.push_back(with_phone(id, std::string("Biedrība ").append(id)));
    ids.append(id).append(",");
  }
  const SmallSite site{bodies};
  for (const Parameters& asked :
       {Parameters{{"ids", ids}}, Parameters{{"ids", "c,a"}, {"lang", "ru"}},
        Parameters{{"ids", ids}, {"lang", "en"}, {"large", "1"}, {"region", "liepaja"}}}) {
    const auto html = site.html("/handout", asked);
    const auto code = code_on(html);
    EXPECT_LE(("/h/" + code).size(), 40U);
    EXPECT_TRUE(holds(html, ">example.lv/h/" + code + "<"));
    const auto same = opened(site, code);
    const auto sheet = [](const std::string& page) {
      const auto begin = page.find("<article");
      return page.substr(begin, page.find("</article>") - begin);
    };
    EXPECT_EQ(sheet(same), sheet(html));
    std::string capitals = code;
    for (auto& letter : capitals) letter = static_cast<char>(std::toupper(letter));
    EXPECT_EQ(site.reply("/h/" + capitals).headers, site.reply("/h/" + code).headers);
  }
}

TEST(PagesHandout, SaysKindlyThatAnAddressIsMistyped) {
  const SmallSite site{{with_phone("a", "A"), with_phone("b", "B")}};
  const auto code = code_on(site.html("/handout", {{"ids", "a,b"}}));
  auto swapped = code;  // the two codes, of four letters each
  std::swap_ranges(swapped.begin() + 1, swapped.begin() + 5, swapped.begin() + 5);
  auto last = code;
  last.back() = last.back() == '2' ? '3' : '2';
  for (const auto& wrong : {swapped, last, code.substr(1), code + "2", std::string("x"),
                            std::string("aeiou"), std::string(400, '2'), code + "-zzz"}) {
    const auto reply = site.reply("/h/" + wrong);
    EXPECT_EQ(reply.status, 404) << wrong;
    EXPECT_TRUE(holds(reply.body, "mailto:info@")) << wrong;
  }
  EXPECT_TRUE(holds(site.html("/h/" + last), "iespējams, adresē ir pārrakstīšanās kļūda"));
  const auto russian = code_on(site.html("/handout", {{"ids", "a,b"}, {"lang", "ru"}}));
  EXPECT_TRUE(holds(site.html("/h/" + russian + "2"), "опечатка"));
}

TEST(PagesHandout, OpensASheetInUkrainianByItsShortAddress) {
  const SmallSite site{{with_phone("a", "A"), with_phone("b", "B")}};
  const auto code = code_on(site.html("/handout", {{"ids", "a,b"}, {"lang", "uk"}}));
  const auto html = opened(site, code);
  EXPECT_EQ(names_on(html), "A\nB\n");
  EXPECT_TRUE(holds(html, "Де знайти підтримку"));
}

TEST(PagesHandout, SaysWhichIsGoneOfAnOldSheet) {
  const SmallSite before{{with_phone("a", "A"), with_phone("b", "B"), with_phone("c", "C")}};
  const auto code = code_on(before.html("/handout", {{"ids", "a,b,c"}}));
  const SmallSite after{{with_phone("a", "A"), with_phone("c", "C")}};
  const auto html = opened(after, code);
  EXPECT_EQ(names_on(html), "A\nC\n");
  EXPECT_TRUE(holds(html, "katalogā vairs nav"));
}

TEST(PagesHandout, TakesNoBodyForAnotherByItsShortAddress) {
  // The first four letters of their codes are the same.
  const auto one = with_phone("biedriba-17", "Septiņpadsmitā");
  const auto other = with_phone("biedriba-299", "Cita biedrība");
  const SmallSite both{{one, other}};
  for (const auto& [id, name] :
       {std::pair{"biedriba-17", "Septiņpadsmitā\n"}, std::pair{"biedriba-299", "Cita biedrība\n"}})
    EXPECT_EQ(names_on(opened(both, code_on(both.html("/handout", {{"ids", id}})))), name);
  // A sheet printed before the other one came is not read as either.
  const SmallSite early{{one}};
  const auto old = code_on(early.html("/handout", {{"ids", "biedriba-17"}}));
  EXPECT_EQ(both.reply("/h/" + old).status, 404);
  const SmallSite late{{other}};
  EXPECT_EQ(late.reply("/h/" + old).status, 404);
}

}  // namespace
}  // namespace blakus::handout_page_test

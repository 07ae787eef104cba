#include "core/kinds/organization/contact_name.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace blakus::contact_name_test {
namespace {

std::vector<std::string> first_names_in(const std::string& text) {
  std::vector<std::string> names;
  for (const auto& contact : contacts_in(text, analyze(text)))
    if (!contact.bare) names.push_back(contact.names.front());
  return names;
}

bool has_name(const Organization& organization, const std::string& name) {
  const auto names = contact_names(organization);
  return std::ranges::find(names, name) != names.end();
}

TEST(ContactName, IsOneForAllSpellings) {
  const struct {
    const char *text, *name;
  } cases[] = {
      {"26062077", "tel:26062077"},
      {"+371 26062077", "tel:26062077"},
      {"0037126062077", "tel:26062077"},
      {"371 26 062 077", "tel:26062077"},
      {"(+371) 26-062-077", "tel:26062077"},
      {"neatbildēts zvans no 63 42 67 07!", "tel:63426707"},
      {"116 123", "tel:116123"},
      {"+44 20 7946 0000", "tel:442079460000"},
      {"40008181693", "reg:40008181693"},
      {"LV40008181693", "reg:40008181693"},
      {"Reģ. nr. 4000 8181 693", "reg:40008181693"},
      {"INFO@X.lv", "mail:info@x.lv"},
      {"e-pasts:info@x.lv.", "mail:info@x.lv"},
      {"info @ x.lv", "mail:info@x.lv"},
      {"x.lv", "web:x.lv"},
      {"www.X.lv", "web:x.lv"},
      {"„https://www.x.lv/”", "web:x.lv"},
      {"http://x.lv/Par-mums/?a=1#b", "web:x.lv/par-mums"},
      {"https://m.facebook.com/Groups/x/", "web:facebook.com/groups/x"},
      {"fb.com/x", "web:facebook.com/x"},
      {"facebook.com/profile.php?id=12&sk=about", "web:facebook.com/profile.php?id=12"},
      {"LV-1024", "post:1024"},
      {"Xy lv", "web:xy.lv"},
      {"сайт xy org lv", "web:xy.org.lv"},
      {"info@x lv", "mail:info@x.lv"},
      {"abcd@inbox", "part:abcd@inbox"},
      {"K. Valdemāra ielā 38-2", "street:valdemar 38-2"},
      {"Krišjāņa Valdemāra iela 96 A", "street:valdemar 96a"},
      {"Valdemāra 38", "street:valdemar 38"},
      {"Valdemāra iela", "street:valdemar"},
  };
  for (const auto& c : cases)
    EXPECT_EQ(first_names_in(c.text), std::vector<std::string>{c.name}) << c.text;
}

TEST(ContactName, IsSoughtOnlyInWhatIsWrittenAsOne) {
  for (const auto* text : {"cukura diabēts", "B12", "21.11.2026", "2026-11-21", "vēzis.Kur zvanīt",
                           "COVID19", "1234567", "12345678", "@x", ""})
    for (const auto& contact : contacts_in(text, analyze(text)))
      EXPECT_FALSE(contact.sure) << text << ": " << contact.names.front();
}

TEST(ContactName, CoversTheWordsThatAnnounceIt) {
  const std::string text = "biedrība, reģ. nr. LV40008181693, tālr. 26062077";
  auto contacts = contacts_in(text, analyze(text));
  std::erase_if(contacts, [](const ContactInText& contact) { return contact.bare; });
  ASSERT_EQ(contacts.size(), 2U);
  EXPECT_EQ(text.substr(contacts[0].begin, contacts[0].end - contacts[0].begin),
            "reģ. nr. LV40008181693");
  EXPECT_EQ(text.substr(contacts[1].begin, contacts[1].end - contacts[1].begin), "tālr. 26062077");
}

TEST(ContactName, TellsTwoNumbersThatStandTogether) {
  EXPECT_EQ(first_names_in("29 323 202 26178272"),
            (std::vector<std::string>{"tel:29323202", "tel:26178272"}));
  EXPECT_EQ(first_names_in("Skolas 3, 26178272"),
            (std::vector<std::string>{"street:skol 3", "tel:26178272"}));
}

TEST(ContactName, LeavesOutWhatVeryManyShare) {
  Organization organization;
  organization.website = "https://www.facebook.com/x";
  organization.emails = {"x@inbox.lv"};
  EXPECT_TRUE(has_name(organization, "web:facebook.com/x"));
  EXPECT_TRUE(has_name(organization, "mail:x@inbox.lv"));
  EXPECT_FALSE(has_name(organization, "web:facebook.com"));
  EXPECT_FALSE(has_name(organization, "web:inbox.lv"));
}

TEST(ContactName, IsKeptInPartAsWell) {
  Organization organization;
  organization.website = "https://www.pirma.org.lv/";
  organization.emails = {"info@otra.lv", "tresa@inbox.lv"};
  organization.social = {{"facebook", "https://www.facebook.com/ceturta.lv"}};
  for (const auto* name : {"part:pirma", "part:otra", "part:info@otra", "part:tresa",
                           "part:tresa@inbox", "part:ceturta.lv", "part:ceturta"})
    EXPECT_TRUE(has_name(organization, name)) << name;
  for (const auto* name : {"part:info", "part:inbox", "part:facebook", "part:org"})
    EXPECT_FALSE(has_name(organization, name)) << name;
}

TEST(ContactName, KnowsTheMailboxesOfAWebsite) {
  Organization organization;
  organization.name.lv = "Biedrība „Y.lv”";
  organization.website = "https://www.x.lv/";
  EXPECT_TRUE(has_name(organization, "box:x.lv"));
  EXPECT_TRUE(has_name(organization, "web:y.lv"));
}

}  // namespace
}  // namespace blakus::contact_name_test

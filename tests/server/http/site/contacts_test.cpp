#include "server/http/site/contacts.h"

#include <gtest/gtest.h>

namespace blakus::contacts_test {
namespace {

TEST(PagesContacts, ShowNumbersAsPeopleReadThem) {
  const struct {
    const char *published, *href, *text;
  } cases[] = {
      {"+371 29235677", "tel:+37129235677", "2923\u00a05677"},
      {"67222922", "tel:+37167222922", "6722\u00a02922"},
      {"2 123 45 67", "tel:+37121234567", "2123\u00a04567"},
      {"116123", "tel:116123", "116\u00a0123"},
      {"+44 20 7946 0000", "tel:+442079460000", "+44 20 7946 0000"},
  };
  for (const auto& c : cases) {
    const Organization organization{.phones = {{c.published, ""}}};
    const auto phones = phones_of(organization);
    ASSERT_EQ(phones.size(), 1U) << c.published;
    EXPECT_EQ(phones.front().href, c.href);
    EXPECT_EQ(phones.front().text, c.text);
  }
}

TEST(PagesContacts, LinkNothingUnsafe) {
  for (const auto* address : {"javascript:alert(1)", "data:text/html,x", "//example.lv",
                              "https://example.lv/\"onclick=x", "https://example.lv/\nx", ""})
    EXPECT_TRUE(websites_of({.website = address}).empty()) << address;
  EXPECT_EQ(websites_of({.website = "https://example.lv/?a=b&c=d"}).size(), 1U);
  EXPECT_TRUE(emails_of({.emails = {"a@b.lv?bcc=c@d.lv"}}).empty());
  EXPECT_TRUE(emails_of({.emails = {"nobody"}}).empty());
  EXPECT_EQ(emails_of({.emails = {"info@example.lv"}}).size(), 1U);
}

TEST(PagesContacts, ShortenAddresses) {
  EXPECT_EQ(short_address("https://www.example.lv/"), "example.lv");
  EXPECT_EQ(short_address("http://example.lv/par"), "example.lv/par");
}

}  // namespace
}  // namespace blakus::contacts_test

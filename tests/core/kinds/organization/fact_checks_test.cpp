#include "core/kinds/organization/fact_checks.h"

#include <array>

#include <gtest/gtest.h>

namespace blakus::fact_checks_test {
namespace {

TEST(Contacts, AreThereWithAnyWayToReachSomebodyButNotWithAnAddressAlone) {
  Organization organization;
  organization.locations = {{.city = "Rīga"}};
  EXPECT_FALSE(can_be_reached(organization));
  EXPECT_TRUE(is_known(organization, Fact::locations));
  const Organization found{.phones = {{.number = "116123"}},
                           .emails = {"a@izdomata.example"},
                           .website = "https://izdomata.example",
                           .social = {{"facebook", "https://facebook.example/izdomata"}}};
  for (const auto way : ways_to_reach) {
    auto with_one = organization;
    take_contact(way, found, with_one);
    EXPECT_TRUE(can_be_reached(with_one)) << name_of(way);
    EXPECT_TRUE(is_known(with_one, way)) << name_of(way);
  }
}

TEST(Contacts, ThatChangeGetTheCheckOfWhatChangedThem) {
  const Organization before{.phones = {{.number = "116123"}}, .emails = {"a@izdomata.example"}};
  auto after = before;
  after.phones = {{.number = "+371 29235677"}};
  const FactCheck check{.date = "2026-11-30", .how = "editor", .source = {}};
  check_changed_facts(before, after, check);
  EXPECT_EQ(after.checked.at("phones"), check);
  EXPECT_FALSE(after.checked.contains("emails"));
}

/// Invented.
Organization known() {
  Organization body{.description = {.lv = "Izdomāts apraksts."},
                    .services = {"helpline"},
                    .locations = {{.street = "Izdomātā iela", .hours = "P 10–12"}},
                    .phones = {{.number = "+371 21234567"}},
                    .website = "https://izdomata.example"};
  body.checked["record"] = {"2026-10-01", "list", "https://saraksts.example"};
  body.checked["contacts"] = {"2026-11-01", "website", "https://izdomata.example"};
  return body;
}
const FactCheck call{.date = "2026-11-30", .how = "call", .source = {}, .by = "editor"};

TEST(FactChecks, OfNewHoursSayNothingOfTheAddress) {
  auto after = known();
  after.locations[0].hours = "P 10–14";
  check_changed_facts(known(), after, call);
  EXPECT_EQ(*check_of(after, Fact::hours), call);
  EXPECT_EQ(check_of(after, Fact::locations)->how, "website");
  after.description.lv = "Cits izdomāts apraksts.";
  EXPECT_EQ(changed_facts(known(), after), (std::vector{Fact::hours, Fact::description}));
}

TEST(FactChecks, OfACallStandForWhatWasAskedAndLeaveTheOthers) {
  auto body = known();
  put_check(body, std::array{Fact::phones, Fact::hours}, call);
  EXPECT_EQ(*check_of(body, Fact::phones), call);
  EXPECT_EQ(*check_of(body, Fact::hours), call);
  EXPECT_EQ(check_of(body, Fact::website)->how, "website");
  EXPECT_EQ(check_of(body, Fact::locations)->date, "2026-11-01");
  EXPECT_EQ(check_of(body, Fact::services)->how, "list");
}

TEST(FactChecks, OfAllContactsAreSaidOnce) {
  auto body = known();
  put_check(body, std::array{Fact::phones, Fact::website, Fact::locations, Fact::hours}, call);
  EXPECT_EQ(body.checked.size(), 2U);
  EXPECT_EQ(body.checked.at("contacts"), call);
  EXPECT_EQ(body.checked.at("record").how, "list");
}

TEST(FactChecks, OfAllThatIsKnownAreOfTheWholeRecord) {
  auto body = known();
  put_check(body, facts_apart, call);
  EXPECT_EQ(body.checked, (std::map<std::string, FactCheck>{{"record", call}}));
}

TEST(FactChecks, KnowWhichMemberIsOfWhichFact) {
  EXPECT_EQ(fact_of_member("phones"), Fact::phones);
  EXPECT_EQ(fact_of_member("joining"), Fact::services);
  EXPECT_EQ(fact_of_member("governance"), Fact::governance);
  EXPECT_EQ(fact_of_member("areas"), Fact::record);
}

}  // namespace
}  // namespace blakus::fact_checks_test

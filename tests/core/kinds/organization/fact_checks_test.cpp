#include "core/kinds/organization/fact_checks.h"

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
  check_changed_contacts(before, after, check);
  EXPECT_EQ(after.checked.at("phones"), check);
  EXPECT_FALSE(after.checked.contains("emails"));
}

}  // namespace
}  // namespace blakus::fact_checks_test

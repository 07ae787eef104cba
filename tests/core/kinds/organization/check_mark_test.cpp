#include "core/kinds/organization/check_mark.h"

#include <gtest/gtest.h>

namespace blakus::check_mark_test {
namespace {

constexpr const char* today = "2026-11-29";

Organization reachable() {
  Organization organization{.locations = {{.address_1 = "Izdomu iela 1"}},
                            .phones = {{.number = "+371 21234567"}},
                            .emails = {"a@b.example"}};
  organization.checked["record"] = {"2026-11-21", "website", ""};
  organization.checked["contacts"] = {"2026-11-21", "website", ""};
  return organization;
}

TEST(CheckOf, IsTheFactsOwnElseThatOfTheContactsElseThatOfTheRecord) {
  auto organization = reachable();
  EXPECT_EQ(check_of(organization, Fact::phones)->how, "website");
  organization.checked["contacts"] = {"2014", "list", ""};
  organization.checked["phones"] = {"2026-11-29", "owner", ""};
  EXPECT_EQ(check_of(organization, Fact::phones)->how, "owner");
  EXPECT_EQ(check_of(organization, Fact::locations)->date, "2014");
  organization.checked.erase("contacts");
  EXPECT_EQ(check_of(organization, Fact::emails)->date, "2026-11-21");
  organization.checked.clear();
  EXPECT_EQ(check_of(organization, Fact::emails), nullptr);
}

TEST(CheckMark, IsGreenOnlyWhereWhatIsShownWasConfirmedWithinAYear) {
  auto organization = reachable();
  const auto said = [&] { return check_mark_of(organization, today); };
  EXPECT_TRUE(said().confirmed());
  EXPECT_EQ(said().key(), "mark.website");
  EXPECT_EQ(said().fact, Fact::contacts) << "of all that is shown";
  for (const auto* how : {"owner", "call", "letter", "register"}) {
    organization.checked["contacts"].how = how;
    EXPECT_EQ(said().key(), std::string("mark.") + how);
    EXPECT_TRUE(said().confirmed());
  }
  organization.checked["contacts"] = {"2026-11-21", "list", ""};
  EXPECT_FALSE(said().confirmed()) << "a list confirms nothing";
  organization.checked["contacts"] = {"2026-05-01", "owner", ""};
  EXPECT_EQ(said().key(), "mark.phones_late");
  organization.phones.clear();
  EXPECT_EQ(said().key(), "mark.owner") << "an e-mail holds a year";
  organization.checked["contacts"] = {"2025-11-01", "owner", ""};
  EXPECT_EQ(said().key(), "mark.late");
  organization.checked["contacts"] = {"2014", "website", ""};
  EXPECT_EQ(said().key(), "mark.old");
  EXPECT_EQ(said().fact, Fact::emails);
  EXPECT_EQ(said().date, "2014");
}

TEST(CheckMark, IsNeverGreenWhereNobodyCanBeReached) {
  auto organization = reachable();
  organization.phones.clear();
  organization.emails.clear();
  EXPECT_EQ(check_mark_of(organization, today).key(), "mark.no_contacts");
  EXPECT_EQ(check_mark_of(organization, today).date, "2026-11-21");
  organization.checked.clear();
  EXPECT_EQ(check_mark_of(organization, today).key(), "mark.never");
}

TEST(CheckMark, OfHoursFallsAfterSixMonthsAndThatOfTheAddressStays) {
  auto organization = reachable();
  organization.locations[0].hours = "P 10–12";
  organization.checked["contacts"] = {"2026-05-01", "owner", ""};
  EXPECT_EQ(check_mark_of(organization, Fact::hours, today).key(), "mark.phones_late");
  EXPECT_TRUE(check_mark_of(organization, Fact::locations, today).confirmed());
}

TEST(CheckMark, SaysThatOnlyTheNameWasFoundInAList) {
  auto organization = reachable();
  organization.checked["record"] = organization.checked["contacts"] = {"2026-11-21", "list", ""};
  EXPECT_EQ(check_mark_of(organization, today).key(), "mark.name_list");
  organization.checked["record"].how = "register";
  EXPECT_EQ(check_mark_of(organization, today).key(), "mark.list");
}

TEST(CheckMark, NamesTheOneFactThatTheOwnerChanged) {
  auto organization = reachable();
  organization.checked["contacts"] = {"2014", "website", ""};
  organization.checked["phones"] = {"2026-11-29", "owner", ""};
  EXPECT_EQ(check_mark_of(organization, today),
            (CheckMark{CheckSaid::owner, Fact::phones, "2026-11-29", "owner"}));
  EXPECT_EQ(check_mark_of(organization, Fact::emails, today).key(), "mark.old");
  EXPECT_EQ(check_mark_of(organization, Fact::locations, today).key(), "mark.old");
}

TEST(CheckMark, SaysFirstThatARecordHasLeftTheSearch) {
  auto organization = reachable();
  organization.checked["record"].date = "2025-01-01";
  EXPECT_EQ(check_mark_of(organization, today).key(), "mark.archived");
}

}  // namespace
}  // namespace blakus::check_mark_test

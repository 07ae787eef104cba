#include "core/kinds/organization/freshness.h"

#include <gtest/gtest.h>

namespace blakus::freshness_test {
namespace {

Freshness freshness(const char* record, const char* contacts, bool phone = true) {
  Organization organization;
  if (*record) organization.checked["record"] = {record, "website", ""};
  if (*contacts) organization.checked["contacts"] = {contacts, "website", ""};
  if (phone) organization.phones = {{"116000", ""}};
  return checkedness_of(organization, "2026-11-21").freshness;
}

TEST(Freshness, FollowsOneRule) {
  EXPECT_EQ(freshness("2026-11-01", "2026-11-01"), Freshness::fresh);
  EXPECT_EQ(freshness("2026-11-01", "2026-05-21"), Freshness::fresh);
  EXPECT_EQ(freshness("2026-11-01", "2026-05-20"), Freshness::phones_overdue);
  EXPECT_EQ(freshness("2026-11-01", "2026-05-20", false), Freshness::fresh) << "nothing fast";
  EXPECT_EQ(freshness("2026-05-20", ""), Freshness::phones_overdue) << "the record's date counts";
  EXPECT_EQ(freshness("2025-11-21", "2026-11-01"), Freshness::fresh);
  EXPECT_EQ(freshness("2025-11-20", "2025-11-20"), Freshness::overdue);
  EXPECT_EQ(freshness("2026-11-01", "2016"), Freshness::contacts_unconfirmed);
  EXPECT_EQ(freshness("2025-05-21", "2026-11-01"), Freshness::overdue);
  EXPECT_EQ(freshness("2025-05-20", "2026-11-01"), Freshness::archived);
  EXPECT_EQ(freshness("", ""), Freshness::unknown);
}

TEST(Freshness, IsNotRenewedForAnAddressOf2013ByAChangedNumber) {
  Organization organization{.locations = {{.address_1 = "Izdomu iela 1"}},
                            .phones = {{"116000", ""}}};
  organization.checked["record"] = {"2026-11-01", "website", ""};
  organization.checked["contacts"] = {"2013", "website", ""};
  organization.checked["phones"] = {"2026-11-21", "owner", ""};
  const auto checked = checkedness_of(organization, "2026-11-21");
  EXPECT_EQ(checked.freshness, Freshness::contacts_unconfirmed);
  EXPECT_EQ(checked.date, "2013");
  organization.locations.clear();
  EXPECT_EQ(checkedness_of(organization, "2026-11-21").freshness, Freshness::fresh);
}

TEST(Freshness, NamesTheCheckThatDecided) {
  Organization organization{.phones = {{"116000", ""}}};
  organization.checked["record"] = {"2026-11-01", "website", ""};
  organization.checked["contacts"] = {"2016", "list", ""};
  const auto checked = checkedness_of(organization, "2026-11-21");
  EXPECT_EQ(checked.date, "2016");
  EXPECT_EQ(checked.how, "list");
}

}  // namespace
}  // namespace blakus::freshness_test

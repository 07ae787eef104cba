#include <algorithm>

#include <gtest/gtest.h>

#include "server/search/index/snapshot.h"
#include "tests/support/tiny_index.h"

namespace blakus::freshness_test {
namespace {

Organization checked_on(const std::string& id, const std::string& date) {
  auto organization = body(id, "Izdomāta leikēmijas biedrība " + id, {"leukaemia"}, {"oncology"});
  organization.checked["record"] = {date, "website", ""};
  return organization;
}

TEST(Freshness, SinksWhatIsOverdueBelowItsEquals) {
  const TinyIndex index{{checked_on("a", "2025-10-01"), checked_on("b", "2026-10-01")}};
  EXPECT_EQ(index.ids("leikēmija"), (Ids{"b", "a"}));
}

TEST(Freshness, SinksOverduePhonesLessThanAnOverdueRecord) {
  auto phones = checked_on("c", "2026-10-01");
  phones.checked["contacts"] = {"2026-01-01", "website", ""};
  auto fresh = checked_on("d", "2026-10-01");
  auto overdue = checked_on("b", "2025-10-01");
  for (auto* one : {&phones, &fresh, &overdue}) one->phones = {{"116000", ""}};
  const TinyIndex index{{phones, fresh, overdue}};
  EXPECT_EQ(index.ids("leikēmija"), (Ids{"d", "c", "b"}));
}

TEST(Freshness, TakesOutOfTheSearchButNotFromItsAddress) {
  TinyIndex index{{checked_on("sena", "2025-05-20"), checked_on("jauna", "2026-10-01")}};
  EXPECT_EQ(index.ids("leikēmija"), Ids{"jauna"});
  EXPECT_EQ(index.ids("Izdomāta leikēmijas biedrība sena"), Ids{"jauna"});
  EXPECT_EQ(index.ids(SearchRequest{.filters = {{Kind::area, {"oncology"}}}}), Ids{"jauna"});
  for (const auto& suggestion : index.searcher().autocomplete("izdomāta", Language::lv, 8))
    EXPECT_NE(suggestion.id, "sena");
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(snapshot->organization_count(), 1U);
  EXPECT_EQ(snapshot->organizations_of(Kind::diagnosis, "leukaemia"), 1U);
  ASSERT_TRUE(index.searcher().organization("sena"));
  EXPECT_TRUE(snapshot->columns().archived().count() == 1);
}

TEST(Freshness, HoldsAtTheHourOfTheSearchNotOfTheIndex) {
  const TinyIndex index{{checked_on("sena", "2025-05-25"), checked_on("jauna", "2026-10-01")}};
  EXPECT_EQ(index.search("leikēmija").total, 2U);
  const Searcher later{index.folder(), "2026-11-26"};
  EXPECT_EQ(later.search({.text = "leikēmija"}).total, 1U);
}

}  // namespace
}  // namespace blakus::freshness_test

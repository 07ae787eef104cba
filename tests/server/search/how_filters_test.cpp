// Filters by how help is given, accessible premises and new people, over invented organizations.

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::how_filters_test {
namespace {

/// The test day is 2026-11-21.
std::vector<Organization> bodies() {
  auto online = body("online", "Tīmekļa biedrība", {"diabetes"});
  online.service_details = {{.service = "camps", .deliveries = {"online"}}};
  auto phone = body("phone", "Zvanu biedrība", {"diabetes"});
  phone.deliveries = {"phone"};
  phone.locations = {{.city = "Liepāja", .accessibility = {"wheelchair"}}};
  phone.support_areas = {"leisure"};
  phone.intake = {.status = "yes", .until = {}, .date = "2026-06-01"};
  auto old = body("old", "Senā biedrība", {"diabetes"});
  old.intake = {.status = "yes", .until = {}, .date = "2026-05-01"};
  auto paused = body("paused", "Pauzes biedrība", {"diabetes"});
  paused.intake = {.status = "paused", .until = "2026-11-01", .date = "2026-10-01"};
  return {online, phone, old, paused, body("silent", "Klusā biedrība", {"diabetes"})};
}

Ids sorted(Ids ids) {
  std::ranges::sort(ids);
  return ids;
}

Ids found(const TinyIndex& index, Kind kind, const char* id) {
  return index.ids(SearchRequest{.text = "diabēts", .filters = {{kind, {id}}}});
}

TEST(HowFilters, HideNobodyOfWhomItIsNotKnownAndPutThoseWhoSayItFirst) {
  const TinyIndex index{bodies()};
  const auto online = found(index, Kind::delivery, "online");
  EXPECT_EQ(online.front(), "online") << "of one of its services";
  EXPECT_EQ(sorted(online), (Ids{"old", "online", "paused", "silent"}));
  EXPECT_EQ(found(index, Kind::delivery, "phone").front(), "phone");
  EXPECT_EQ(found(index, Kind::accessibility, "wheelchair").front(), "phone");
}

TEST(HowFilters, TakeWhatIsOlderThanHalfAYearOrOverForAQuestion) {
  const TinyIndex index{bodies()};
  EXPECT_EQ(sorted(found(index, Kind::intake, "yes")), (Ids{"online", "phone", "silent"}));
  EXPECT_EQ(sorted(found(index, Kind::intake, "ask")), (Ids{"old", "online", "paused", "silent"}));
  EXPECT_EQ(sorted(found(index, Kind::intake, "paused")), (Ids{"online", "silent"}));
}

TEST(HowFilters, LimitToBodiesThatSupportFamiliesInThat) {
  const TinyIndex index{bodies()};
  EXPECT_EQ(found(index, Kind::support_area, "leisure"), Ids{"phone"});
  EXPECT_EQ(index.ids(SearchRequest{.filters = {{Kind::support_area, {"leisure"}}}}), Ids{"phone"});
  EXPECT_EQ(index.ids("Brīvais laiks un interešu izglītība"), Ids{"phone"});
}

TEST(HowFilters, OfferOnlyWhatSomebodyHasAndCountWhatOneGets) {
  const TinyIndex index{bodies()};
  const auto answer = index.search("diabēts");
  for (const auto& facet : answer.facets) {
    if (!may_lack(facet.kind)) continue;
    EXPECT_FALSE(facet.values.empty()) << name_of(facet.kind);
    for (const auto& value : facet.values) {
      EXPECT_TRUE(value.id != "at_home" && value.id != "lift" && value.id != "paused") << value.id;
      EXPECT_EQ(value.count, found(index, facet.kind, std::string(value.id).c_str()).size());
    }
  }
}

TEST(HowFilters, AreUnderstoodFromPeoplesWords) {
  const TinyIndex index{bodies()};
  const struct {
    const char *words, *first, *id;
  } cases[] = {{"diabēts tiešsaistē", "online", "online"}, {"диабет онлайн", "online", "online"},
               {"diabēts pa telefonu", "phone", "phone"},  {"diabēts online", "online", "online"},
               {"диабет по телефону", "phone", "phone"},   {"tiešsaistē", "online", "online"}};
  for (const auto& c : cases) {
    const auto answer = index.search(c.words);
    const bool understood = std::ranges::any_of(answer.understood, [&](const auto& one) {
      return one.kind == Kind::delivery && one.id == c.id;
    });
    EXPECT_TRUE(understood) << c.words;
    ASSERT_FALSE(answer.matches.empty()) << c.words;
    EXPECT_EQ(answer.matches.front().organization->id, c.first) << c.words;
  }
}

TEST(HowFilters, LeaveEverybodyWhereNoRecordTellsOfThatWay) {
  const TinyIndex index{{body("a", "Pirmā biedrība", {"diabetes"}), body("b", "Otrā biedrība")}};
  EXPECT_EQ(index.ids("mājas vizīte").size(), 2U);
  EXPECT_EQ(index.ids("у вас дома").size(), 2U);
}

TEST(Distance, ToAMunicipalityIsNeverSaidToBeExact) {
  auto office = body("office", "Biroja biedrība");
  office.national = false;
  office.regions = {"liepaja"};
  office.locations = {{.region = "liepaja", .point = Point{56.5, 21.0}}};
  auto centre = office;
  centre.id = "centre";
  centre.locations.front().coordinates_of = "municipality";
  auto online = office;
  online.id = "online";
  online.locations.front() = {.address_kind = "online_only", .region = "liepaja"};
  const TinyIndex index{{office, centre, online, body("nation", "Valsts biedrība")}};
  const auto answer =
      index.search(SearchRequest{.near = Point{56.6, 21.0}, .sort = Sort::distance});
  ASSERT_EQ(answer.matches.size(), 4U);
  for (const auto& match : answer.matches) {
    const auto& id = match.organization->id;
    EXPECT_EQ(match.distance_km.has_value(), id == "office" || id == "centre") << id;
    EXPECT_EQ(match.distance_is_exact, id == "office") << id;
  }
}

}  // namespace
}  // namespace blakus::how_filters_test

#include "server/search/rank/place.h"

#include <gtest/gtest.h>

#include "tests/support/search_sets.h"

namespace blakus::place_test {
namespace {

TinyIndex around_kuldiga() {
  return TinyIndex{{local_body("town", {"kuldiga"}), local_body("countryside", {"kuldigas-novads"}),
                    local_body("region", {"kurzeme"}), local_body("coast", {"liepaja"}),
                    local_body("latgale", {"rezekne"}), body("latvia", "Latvijas biedrība")}};
}

TEST(Place, PutsEachBodyIntoTheNearestSetOnly) {
  auto index = around_kuldiga();
  const auto snapshot = index.searcher().snapshot();
  const auto place = place_of({"kuldiga"}, *snapshot);
  EXPECT_TRUE(place.given());
  EXPECT_EQ(ids_in(place.here, *snapshot), Ids{"town"});
  EXPECT_EQ(ids_in(place.municipality, *snapshot), Ids{"countryside"});
  EXPECT_EQ(ids_in(place.wider, *snapshot), Ids{"region"});
  EXPECT_EQ(ids_in(place.near, *snapshot), Ids{"coast"});
  EXPECT_EQ(ids_in(place.national, *snapshot), Ids{"latvia"});
  EXPECT_EQ(ids_in(place.all, *snapshot),
            (Ids{"coast", "countryside", "latvia", "region", "town"}));
}

TEST(Place, OfAMunicipalityHoldsItsTowns) {
  auto index = around_kuldiga();
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(ids_in(place_of({"kuldigas-novads"}, *snapshot).here, *snapshot),
            (Ids{"countryside", "town"}));
}

TEST(Place, OfTwoTownsIsEither) {
  auto index = around_kuldiga();
  const auto snapshot = index.searcher().snapshot();
  EXPECT_EQ(ids_in(place_of({"kuldiga", "rezekne"}, *snapshot).here, *snapshot),
            (Ids{"latgale", "town"}));
}

TEST(Place, GroupsLocalThenNationwideThenNear) {
  auto index = around_kuldiga();
  const auto snapshot = index.searcher().snapshot();
  const auto place = place_of({"kuldiga"}, *snapshot);
  const auto nowhere = place_of({}, *snapshot);
  snapshot->columns().organizations().for_each([&](DocumentNumber document) {
    const auto& id = snapshot->organization(document)->id;
    if (id == "latgale") return;
    const auto expected = id == "latvia"  ? Group::national
                          : id == "coast" ? Group::near
                                          : Group::local;
    EXPECT_EQ(group_in(place, document), expected) << id;
    EXPECT_EQ(group_in(nowhere, document), id == "latvia" ? Group::national : Group::local) << id;
  });
}

}  // namespace
}  // namespace blakus::place_test

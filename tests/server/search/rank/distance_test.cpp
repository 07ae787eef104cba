#include "server/search/rank/distance.h"

#include <gtest/gtest.h>

#include "tests/support/search_sets.h"

namespace blakus::distance_test {
namespace {

constexpr Point riga{.latitude = 56.9496, .longitude = 24.1052};
constexpr Point liepaja{.latitude = 56.5047, .longitude = 21.0108};

TEST(Distance, IsThatOfTheMap) {
  EXPECT_NEAR(kilometres_between(riga, liepaja), 196, 2);
  EXPECT_DOUBLE_EQ(kilometres_between(riga, riga), 0);
  EXPECT_DOUBLE_EQ(kilometres_between(riga, liepaja), kilometres_between(liepaja, riga));
}

TEST(Distance, IsToTheNearestPlaceAndNoneForHelpByTelephone) {
  auto local = local_body("local", {"liepaja"});
  local.locations = {{.point = riga}, {.point = liepaja}};
  auto national = body("national", "Latvijas biedrība");
  national.locations = {{.point = liepaja}};
  TinyIndex index{{local, national, local_body("without-a-place", {"liepaja"})}};
  const auto snapshot = index.searcher().snapshot();
  const SearchRequest near{.near = liepaja};
  snapshot->columns().organizations().for_each([&](DocumentNumber document) {
    const auto distance = distance_km(document, near, snapshot->columns());
    if (snapshot->organization(document)->id == "local")
      EXPECT_NEAR(distance.value_or(-1), 0, 0.1);
    else
      EXPECT_FALSE(distance) << snapshot->organization(document)->id;
    EXPECT_FALSE(distance_km(document, {}, snapshot->columns()));
  });
}

}  // namespace
}  // namespace blakus::distance_test

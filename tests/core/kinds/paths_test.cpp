#include "core/kinds/paths.h"

#include <gtest/gtest.h>

namespace blakus::paths_test {
namespace {

TEST(Paths, LeadToThePageOfARecord) {
  EXPECT_EQ(path_of(Kind::organization, "agihas"), "/organizations/agihas");
  EXPECT_EQ(path_of(Kind::area, "eye"), "/areas/eye");
  EXPECT_EQ(path_of(Kind::diagnosis, "epilepsy"), "/diagnoses/epilepsy");
  EXPECT_EQ(path_of(Kind::region, "kurzeme"), "/regions/kurzeme");
}

TEST(Paths, LeadToTheSearchWhereAKindHasNoPages) {
  EXPECT_EQ(path_of(Kind::service, "advice"), "/?service=advice");
  EXPECT_EQ(path_of(Kind::type, "umbrella"), "/?type=umbrella");
}

TEST(Paths, FillAPattern) {
  EXPECT_EQ(path_at("/admin/organizations/{id}/edit", "a"), "/admin/organizations/a/edit");
  EXPECT_EQ(path_at("/areas", "a"), "/areas");
}

}  // namespace
}  // namespace blakus::paths_test

#include "server/search/index/organization_ids.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::organization_ids_test {
namespace {

TEST(OrganizationIds, AreAllThatLeadToARecord) {
  TinyIndex index{{body("one", "Pirmā"), body("two", "Otrā")}};
  auto ids = organization_ids(*index.searcher().snapshot());
  std::ranges::sort(ids);
  EXPECT_EQ(ids, (Ids{"one", "two"}));
}

}  // namespace
}  // namespace blakus::organization_ids_test

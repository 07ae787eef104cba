// What somebody finds who begins a directory of their own.

#include "indexer/new_folder.h"

#include <gtest/gtest.h>

#include "core/catalog/load.h"
#include "tests/support/reports.h"
#include "tests/support/temporary_folder.h"

namespace blakus::new_folder_test {
namespace {

TEST(NewFolder, IsSoundAndHasNobodyYet) {
  const TemporaryFolder folder;
  const auto data = folder.path() / "data";
  write_new_folder(data);
  const auto loaded = load_catalog(data);
  EXPECT_EQ(all(loaded), "");
  EXPECT_TRUE(loaded.catalog.organizations.empty());
  EXPECT_EQ(loaded.catalog.site.country, "LV");
}

TEST(NewFolder, IsWrittenOverNothing) {
  const TemporaryFolder folder;
  folder.write("organizations/aura.json", "{}");
  EXPECT_THROW(write_new_folder(folder.path()), std::runtime_error);
}

TEST(ExampleOfChildren, IsSoundAndHasItsOwnAreas) {
  const auto loaded = load_catalog(std::string(BLAKUS_SOURCE_DIR) + "/examples/children");
  EXPECT_EQ(all(loaded), "");
  EXPECT_GE(loaded.catalog.organizations.size(), 12U);
  EXPECT_FALSE(loaded.catalog.site.colours.empty());
}

}  // namespace
}  // namespace blakus::new_folder_test

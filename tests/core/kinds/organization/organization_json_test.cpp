#include "core/kinds/organization/organization_json.h"

#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

namespace blakus::organization_json_test {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream stream{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

TEST(OrganizationJson, LosesNothingOfTheRealRecords) {
  const auto folder = std::filesystem::path{BLAKUS_SOURCE_DIR} / "data/organizations";
  std::size_t records = 0;
  for (const auto& entry : std::filesystem::directory_iterator{folder}) {
    const auto read = organization_from_json(text_of(entry.path()), entry.path().filename());
    ASSERT_TRUE(read.ok()) << to_string(read.problems.front());
    EXPECT_EQ(stored_organization(to_json(read.value)), read.value) << read.value.id;
    ++records;
  }
  EXPECT_GE(records, 142U);
}

TEST(OrganizationJson, RefusesADamagedStoredRecord) {
  EXPECT_THROW(stored_organization("{\"id\": 3}"), std::runtime_error);
  EXPECT_THROW(stored_organization(""), std::runtime_error);
}

}  // namespace
}  // namespace blakus::organization_json_test

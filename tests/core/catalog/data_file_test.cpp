#include "core/catalog/data_file.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include "tests/support/data_folder.h"
#include "tests/support/reports.h"

namespace blakus::data_file_test {
namespace {

namespace fs = std::filesystem;

TEST(DataFile, IsNeverLeftOutWithoutAWord) {
  for (const auto* name : {"network", "network/events.json", "network/federations.json",
                           "organizations.jsonl", "organizations", "taxonomies"}) {
    const DataFolder data;
    const auto path = data.path() / name;
    fs::remove_all(path);
    fs::create_directories(path.parent_path());
    fs::create_symlink("nav", path);
    const auto loaded = load_catalog(data.path());
    EXPECT_TRUE(reports(loaded, name, "", "leads nowhere")) << all(loaded);
    EXPECT_EQ(loaded.problems.size(), 1U) << all(loaded);
  }
}

TEST(DataFile, StandsInAFolder) {
  for (const auto* name : {"network", "organizations", "taxonomies"}) {
    const DataFolder data;
    fs::remove_all(data.path() / name);
    data.write(name, "a file where a folder belongs");
    const auto loaded = load_catalog(data.path());
    EXPECT_TRUE(reports(loaded, name, "", "is not a folder")) << all(loaded);
    EXPECT_EQ(loaded.problems.size(), 1U) << all(loaded);
  }
}

TEST(DataFile, OfARecordIsToldWhenItsNameKeepsItUnread) {
  const DataFolder data;
  for (const auto* name : {"tresa.JSON", "tresa.jsn", ".gitkeep", "pirma.json~", ".#pirma.json"})
    data.write(std::string("organizations/") + name, "{}");
  data.write("organizations/README.md", "Pie ierakstiem.");
  fs::create_directories(data.path() / "organizations/mape");
  const auto loaded = load_catalog(data.path());
  for (const auto* name : {"tresa.JSON", "tresa.jsn", "mape"})
    EXPECT_TRUE(reports(loaded, std::string("organizations/") + name, "", "is not read"))
        << all(loaded);
  EXPECT_EQ(loaded.problems.size(), 3U) << all(loaded);
  EXPECT_EQ(loaded.lost, 3U);
  ASSERT_EQ(loaded.notes.size(), 1U);
  EXPECT_EQ(loaded.notes.front().file, "organizations/README.md");
}

TEST(DataFile, SaysThatAFolderMayNotBeEntered) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may enter every folder";
  const DataFolder data;
  fs::permissions(data.path() / "organizations", fs::perms::owner_read);
  const auto loaded = load_catalog(data.path());
  fs::permissions(data.path() / "organizations", fs::perms::owner_all);
  EXPECT_TRUE(reports(loaded, "organizations/pirma.json", "", "Permission denied")) << all(loaded);
}

TEST(DataFile, OfManyRecordsIsKnownToBeUnread) {
  const DataFolder data;
  EXPECT_TRUE(load_catalog(data.path()).all_met);
  fs::create_symlink("nav", data.path() / "organizations.jsonl");
  EXPECT_FALSE(load_catalog(data.path()).all_met);
}

TEST(DataFile, MayHaveLinesOfBlanks) {
  const DataFolder data;
  data.write("organizations.jsonl", "  \t\n\r\n{\"id\": \"x\",]\n \n");
  const auto loaded = load_catalog(data.path());
  EXPECT_TRUE(reports(loaded, "organizations.jsonl:3", "", "at character 12")) << all(loaded);
  EXPECT_EQ(loaded.records, 3U);
}

}  // namespace
}  // namespace blakus::data_file_test

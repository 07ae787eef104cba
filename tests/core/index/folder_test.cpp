#include "core/index/folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/temporary_folder.h"

namespace fs = std::filesystem;

namespace blakus::folder_test {
namespace {

void publish(const fs::path& index, const std::string& text) {
  IndexWriter writer{index};
  ASSERT_FALSE(writer.already_running());
  std::ofstream{writer.building() / "data"} << text;
  writer.publish();
}

TEST(IndexFolder, ServesTheLastPublishedGeneration) {
  const TemporaryFolder folder;
  EXPECT_FALSE(current_generation(folder.path()));
  publish(folder.path(), "one");
  publish(folder.path(), "two");
  const auto current = current_generation(folder.path());
  ASSERT_TRUE(current);
  EXPECT_EQ(current->filename(), "generation-2");
  EXPECT_EQ(damage_of(*current), std::nullopt);
}

TEST(IndexFolder, KeepsTwoGenerations) {
  const TemporaryFolder folder;
  for (int i = 0; i < 5; ++i) publish(folder.path(), "x");
  EXPECT_EQ(generations(folder.path()).size(), 2U);
  EXPECT_EQ(generations(folder.path()).front().filename(), "generation-5");
}

TEST(IndexFolder, FindsEveryKindOfDamage) {
  const auto damaged = [](auto damage) {
    const TemporaryFolder folder;
    publish(folder.path(), "whole content");
    const auto current = *current_generation(folder.path());
    damage(current);
    return damage_of(current).value_or("");
  };
  const auto overwrite = [](const fs::path& file, const std::string& text) {
    std::ofstream{file, std::ios::binary | std::ios::trunc} << text;
  };
  EXPECT_NE(damaged([&](const fs::path& at) { overwrite(at / "data", "whole c0ntent"); }), "");
  EXPECT_NE(damaged([&](const fs::path& at) { overwrite(at / "data", "whole"); }), "");
  EXPECT_NE(damaged([&](const fs::path& at) { fs::remove(at / "data"); }), "");
  EXPECT_NE(damaged([&](const fs::path& at) { fs::remove(at / "manifest"); }), "");
  EXPECT_NE(damaged([&](const fs::path& at) { overwrite(at / "manifest", ""); }), "");
  EXPECT_NE(damaged([&](const fs::path& at) { overwrite(at / "manifest", "zzz"); }), "");
  EXPECT_NE(damaged([&](const fs::path& at) {
              fs::remove(at / "manifest");
              ASSERT_EQ(::mkfifo((at / "manifest").c_str(), 0600), 0);
            }),
            "");
  EXPECT_NE(damaged([&](const fs::path& at) {
              overwrite(at / "another", "not in the list");
              std::string lines;
              std::getline(std::ifstream{at / "manifest"}, lines);
              overwrite(at / "manifest", lines + "\n" + lines + "\n");
            }),
            "");
  EXPECT_NE(damaged([&](const fs::path& at) {
              fs::resize_file(at / "manifest", fs::file_size(at / "manifest") - 1);
            }),
            "");
  EXPECT_NE(damaged([&](const fs::path& at) { overwrite(at / "another", "not in the list"); }), "");
}

TEST(IndexFolder, LetsOneWriterIn) {
  const TemporaryFolder folder;
  const IndexWriter first{folder.path()};
  const IndexWriter second{folder.path()};
  EXPECT_FALSE(first.already_running());
  EXPECT_TRUE(second.already_running());
}

TEST(IndexFolder, ClearsWhatAKilledBuildLeft) {
  const TemporaryFolder folder;
  folder.write("building-123/half", "x");
  publish(folder.path(), "one");
  EXPECT_FALSE(fs::exists(folder.path() / "building-123"));
}

TEST(IndexFolder, NeverHoldsMoreThanThreeGenerationsAfterKills) {
  const TemporaryFolder folder;
  publish(folder.path(), "one");
  publish(folder.path(), "two");
  // Killed between rename and switch, again and again: nothing was ever served of these.
  for (const int number : {3, 4, 5, 6}) {
    folder.write("generation-" + std::to_string(number) + "/data", "x");
    { const IndexWriter writer{folder.path()}; }
    EXPECT_LE(generations(folder.path()).size(), 2U);
    EXPECT_EQ(current_generation(folder.path())->filename(), "generation-2");
    EXPECT_EQ(damage_of(*current_generation(folder.path())), std::nullopt);
  }
  publish(folder.path(), "seven");
  EXPECT_EQ(current_generation(folder.path())->filename(), "generation-7");
}

TEST(IndexFolder, TellsAGenerationFromAnotherOfItsName) {
  const TemporaryFolder folder;
  publish(folder.path(), "one");
  const auto before = identity_of(*current_generation(folder.path()));
  fs::remove_all(folder.path());
  publish(folder.path(), "another one");
  EXPECT_EQ(current_generation(folder.path())->filename(), "generation-1");
  EXPECT_NE(identity_of(*current_generation(folder.path())), before);
  EXPECT_EQ(identity_of(folder.path() / "generation-9"), "");
}

}  // namespace
}  // namespace blakus::folder_test

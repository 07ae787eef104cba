// What was typed and what the environment says, as the whole program takes them.

#include <cstdlib>
#include <filesystem>
#include <string>

#include <gtest/gtest.h>

#include "tests/support/data_folder.h"

namespace blakus::environment_test {
namespace {

class IndexerInAnEnvironment : public ::testing::Test {
 protected:
  IndexerInAnEnvironment() { data_.organization("izdomata"); }
  /// Builds with variables before the command and options behind it; the exit status is 0 if it
  /// did.
  int build(const std::string& variables, const std::string& options) const {
    const auto command = variables + " " + BLAKUS_BIN_DIR + "/blakus-index build " + options +
                         " > " + at("out") + " 2>&1";
    return std::system(command.c_str());
  }
  std::string at(const std::string& name) const { return (data_.path() / name).string(); }
  bool is_index(const std::string& name) const {
    return std::filesystem::exists(data_.path() / name / "current");
  }

  DataFolder data_;
};

TEST_F(IndexerInAnEnvironment, BuildsWhereItWasTold) {
  const auto variables = "BLAKUS_DATA=" + at("nowhere") + " BLAKUS_INDEX=" + at("other") +
                         " BLAKUS_STORE=" + at("other.sqlite");
  ASSERT_EQ(build(variables, "--data " + data_.path().string() + " --index " + at("index") +
                                 " --store " + at("store.sqlite")),
            0)
      << data_.read("out");
  EXPECT_TRUE(is_index("index"));
  EXPECT_FALSE(is_index("other"));
}

TEST_F(IndexerInAnEnvironment, BuildsByTheEnvironmentWhereNothingWasTyped) {
  ASSERT_EQ(build("BLAKUS_DATA=" + data_.path().string() + " BLAKUS_INDEX=" + at("index"), ""), 0)
      << data_.read("out");
  EXPECT_TRUE(is_index("index"));
}

}  // namespace
}  // namespace blakus::environment_test

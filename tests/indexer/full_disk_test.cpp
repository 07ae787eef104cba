// The whole program where the disk takes a part of the index alone.

#include <cstdlib>

#include <gtest/gtest.h>
#include <sys/wait.h>

#include "tests/support/data_folder.h"

namespace blakus::full_disk_test {
namespace {

TEST(FullDisk, EndsABuildWithItsCauseWhereverTheRoomEnds) {
  const DataFolder data;
  for (int i = 0; i < 40; ++i) data.organization("izdomata-" + std::to_string(i));
  const auto folder = data.path().string();
  const auto build = [&](int kilobytes) {
    const auto command = "rm -rf " + folder + "/index; ulimit -f " + std::to_string(kilobytes) +
                         "; exec " + BLAKUS_BIN_DIR + "/blakus-index build --data " + folder +
                         " --index " + folder + "/index > " + folder + "/out 2>&1";
    return std::system(("bash -c '" + command + "'").c_str());
  };
  bool refused = false;
  bool built = false;
  for (int kilobytes = 8; kilobytes <= 200 && !(built && kilobytes > 128); kilobytes += 4) {
    const auto status = build(kilobytes);
    ASSERT_TRUE(WIFEXITED(status)) << kilobytes << " kB: " << data.read("out");
    ASSERT_LE(WEXITSTATUS(status), 1) << kilobytes << " kB: " << data.read("out");
    built = WEXITSTATUS(status) == 0;
    refused = refused || !built;
    if (!built) {
      EXPECT_NE(data.read("out").find("blakus-index: "), std::string::npos) << data.read("out");
    }
  }
  EXPECT_TRUE(refused);
  EXPECT_TRUE(built);
}

}  // namespace
}  // namespace blakus::full_disk_test

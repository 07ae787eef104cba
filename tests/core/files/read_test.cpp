#include "core/files/read.h"

#include <stdexcept>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/support/temporary_folder.h"

namespace blakus::read_test {
namespace {

TEST(ReadFile, GivesTheBytesOfARegularFile) {
  const TemporaryFolder folder;
  const std::string bytes("a\0\r\nb", 5);
  folder.write("some", bytes);
  folder.write("none", "");
  EXPECT_EQ(text_of_file(folder.path() / "some"), bytes);
  EXPECT_EQ(text_of_file(folder.path() / "none"), "");
  EXPECT_EQ(required_text(folder.path() / "some"), bytes);
}

TEST(ReadFile, GivesNothingOfAnythingElse) {
  const TemporaryFolder folder;
  folder.write("some", "abc");
  const auto pipe = folder.path() / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_EQ(text_of_file(folder.path() / "some", 2), std::nullopt);
  EXPECT_EQ(text_of_file(folder.path() / "missing"), std::nullopt);
  EXPECT_EQ(text_of_file(folder.path()), std::nullopt);
  EXPECT_EQ(text_of_file(pipe), std::nullopt);
  EXPECT_THROW(required_text(folder.path() / "missing"), std::runtime_error);
}

}  // namespace
}  // namespace blakus::read_test

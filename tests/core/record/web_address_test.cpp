#include "core/record/web_address.h"

#include <gtest/gtest.h>

namespace blakus::web_address_test {
namespace {

TEST(WebAddress, IsStoredWithItsScheme) {
  EXPECT_EQ(stored_address("izdomata.example"), "https://izdomata.example");
  EXPECT_EQ(stored_address("http://izdomata.example/lv"), "http://izdomata.example/lv");
  EXPECT_EQ(stored_address("hTTps://Www.Izdomata.example/Par?A#B"),
            "https://www.izdomata.example/Par?A#B");
  EXPECT_EQ(stored_address(""), "");
}

TEST(WebAddress, IsShownWithoutIt) {
  EXPECT_EQ(bare_address("https://www.izdomata.example/lv"), "izdomata.example/lv");
  EXPECT_EQ(bare_address("http://izdomata.example"), "izdomata.example");
  EXPECT_EQ(bare_address("izdomata.example"), "izdomata.example");
}

TEST(WebAddress, HasOneOfTwoSchemes) {
  EXPECT_EQ(without_scheme("https://izdomata.example"), "izdomata.example");
  EXPECT_EQ(without_scheme("ftp://izdomata.example"), std::nullopt);
  EXPECT_EQ(without_scheme("izdomata.example"), std::nullopt);
}

}  // namespace
}  // namespace blakus::web_address_test

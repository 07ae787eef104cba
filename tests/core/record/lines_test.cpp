#include "core/record/lines.h"

#include <gtest/gtest.h>

namespace blakus::lines_test {
namespace {

using Values = std::vector<std::string>;

TEST(Lines, KeepEmptyCellsOfTables) {
  EXPECT_EQ(split("a\t\tb\t", '\t'), (std::vector<std::string_view>{"a", "", "b", ""}));
  EXPECT_TRUE(split("", '\t').empty());
}

TEST(Lines, GiveTheValuesThatPeopleWrote) {
  EXPECT_EQ(values_in(" viens; divi;\n;trīs ", ";\n"), (Values{"viens", "divi", "trīs"}));
  EXPECT_EQ(values_in("viens", ","), Values{"viens"});
  EXPECT_TRUE(values_in(" ;; ", ";").empty());
}

TEST(Lines, JoinTheValuesThatSaySomething) {
  EXPECT_EQ(joined({"viens", "", "divi"}, "; "), "viens; divi");
  EXPECT_EQ(joined({}, "; "), "");
}

}  // namespace
}  // namespace blakus::lines_test

#include "server/http/api/json_parts.h"

#include <gtest/gtest.h>

namespace blakus::json_parts_test {
namespace {

TEST(Summary, IsTheFirstSentenceCutBetweenWords) {
  std::string endless;
  while (endless.size() < 2000) endless += "vārds ";
  EXPECT_EQ(summary_of("Viens u. c. Divi. Trīs."), "Viens u. c. Divi.");
  const auto sentence = summary_of(endless);
  EXPECT_LE(sentence.size(), 300U);
  EXPECT_TRUE(sentence.ends_with("vārds …")) << sentence;
}

TEST(ChiefCheck, IsThatOfTheWholeRecord) {
  Organization organization;
  EXPECT_EQ(chief_check(organization), nullptr);
  organization.checked["contacts"] = {.date = "2026-01-01"};
  organization.checked["about"] = {.date = "2025"};
  EXPECT_EQ(chief_check(organization)->date, "2026-01-01");
  organization.checked["record"] = {.date = "2024-05"};
  EXPECT_EQ(chief_check(organization)->date, "2024-05");
}

}  // namespace
}  // namespace blakus::json_parts_test

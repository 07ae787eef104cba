// A part of a town orders the bodies of the town.

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/support/tiny_index.h"

namespace blakus::districts_test {
namespace {

Ids found(const std::string& text) {
  Ids ids;
  for (const auto& organization : real_directory().every({.text = text}))
    ids.push_back(organization->id);
  return ids;
}

TEST(NearMeDistricts, BringThoseThereBeforeOthersOfTheTown) {
  for (const auto* text : {"Latgales priekšpilsēta invalīdi", "Ķengarags", "Ķengaraga invalīdi",
                           "Латгальское предместье инвалиды"})
    EXPECT_EQ(found(text).front(), "rigas-latgales-priekspilsetas-invalidu-biedriba") << text;
  for (const auto* text : {"Pārdaugava invalīdi", "Zemgales priekšpilsēta invalīdi",
                           "Torņakalns invalīdi", "инвалиды Пардаугава"})
    EXPECT_EQ(found(text).front(), "aizvejs") << text;
  EXPECT_EQ(found("Jugla neredzīgie").front(), "latvijas-neredzigo-biedriba");
}

TEST(NearMeDistricts, LeaveNobodyOut) {
  auto town = found("invalīdi Rīga");
  auto part = found("invalīdi Ķengarags");
  std::ranges::sort(town);
  std::ranges::sort(part);
  EXPECT_EQ(part, town);
}

}  // namespace
}  // namespace blakus::districts_test

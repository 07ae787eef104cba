#include "core/kinds/organization/record_merge.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace blakus::record_merge_test {
namespace {

class MergedRecord : public testing::Test {
 protected:
  MergedRecord() {
    one_.phones = {{.number = "+371 67000001"}};
    one_.areas = {"a"};
    one_.checked["contacts"] = {.date = "2026-05-01", .how = "website", .source = {}};
    other_.phones = {{.number = "67000001"}, {.number = "+371 67000002"}};
    other_.website = "https://viena.example";
    other_.description.ru = "Помогает.";
    other_.areas = {"b"};
    other_.checked["contacts"] = {.date = "2014", .how = "list", .source = {}};
  }
  const FactOfTwo& fact(const std::string& key) {
    facts_ = facts_of_two(one_, other_);
    return *std::ranges::find(facts_, key, &FactOfTwo::key);
  }
  Organization one_{
      .id = "viena", .name = {.lv = "Viena biedrība"}, .type = "patient_organization"};
  Organization other_{
      .id = "otra", .name = {.lv = "Viena biedrība"}, .type = "patient_organization"};
  std::vector<FactOfTwo> facts_;
};

TEST_F(MergedRecord, LosesNothingThatOnlyOneOfTheTwoSays) {
  const auto merged = merged_record(one_, other_, {});
  EXPECT_EQ(merged.id, "viena");
  EXPECT_EQ(merged.website, "https://viena.example");
  EXPECT_EQ(merged.description.ru, "Помогает.");
  EXPECT_EQ(merged.areas, (std::vector<std::string>{"a", "b"}));
}

TEST_F(MergedRecord, HoldsOneNumberOnceInWhateverSpelling) {
  const auto merged = merged_record(one_, other_, {});
  ASSERT_EQ(merged.phones.size(), 2U);
  EXPECT_EQ(merged.phones[0].number, "+371 67000001");
  EXPECT_EQ(merged.phones[1].number, "+371 67000002");
}

TEST_F(MergedRecord, TakesWhatTheEditorChooses) {
  const auto merged =
      merged_record(one_, other_, {{"phones", Taken::one}, {"areas", Taken::other}});
  EXPECT_EQ(merged.phones, one_.phones);
  EXPECT_EQ(merged.areas, other_.areas);
}

TEST_F(MergedRecord, IsVouchedForByTheOlderCheckWhereFactsMeet) {
  EXPECT_EQ(merged_record(one_, other_, {}).checked["contacts"].date, "2014");
  TakenFacts all_of_one;
  for (const auto& each : facts_of_two(one_, other_)) all_of_one[each.key] = Taken::one;
  EXPECT_EQ(merged_record(one_, other_, all_of_one).checked["contacts"].date, "2026-05-01");
}

TEST_F(MergedRecord, OffersAChoiceOnlyWhereTheTwoDiffer) {
  EXPECT_TRUE(fact("coverage").same);
  EXPECT_EQ(fact("website").usual, Taken::other);
  EXPECT_FALSE(fact("website").in_one);
  EXPECT_TRUE(fact("areas").can_be_both);
  EXPECT_EQ(std::ranges::find(facts_, "id", &FactOfTwo::key), facts_.end());
}

}  // namespace
}  // namespace blakus::record_merge_test

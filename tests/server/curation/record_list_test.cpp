#include "server/curation/record_list.h"

#include <gtest/gtest.h>

#include "server/curation/duplicates.h"
#include "server/curation/review.h"
#include "tests/server/curation/support.h"

namespace blakus::record_list_test {
namespace {

class RecordList : public testing::Test {
 protected:
  std::vector<std::string> found(const std::string& words) {
    std::vector<std::string> ids;
    for (const auto& each : all_records(small_.curation()))
      if (fits_words(each.record, words)) ids.push_back(each.record.id);
    return ids;
  }
  RecordState state_of(const std::string& id) {
    const auto all = all_records(small_.curation());
    return std::ranges::find(all, id, [](const auto& each) { return each.record.id; })->state;
  }

  SmallDesk small_{{with_contacts("viena", "Viena biedrība"), with_contacts("otra", "Ēnas fonds")}};
};

TEST_F(RecordList, FindsByNameNumberMailAndPlaceWithOrWithoutMarks) {
  using Ids = std::vector<std::string>;
  EXPECT_EQ(found("enas"), Ids{"otra"});
  EXPECT_EQ(found("birojs@viena"), Ids{"viena"});
  EXPECT_EQ(found("6700 00 00").size(), 2U);
  EXPECT_EQ(found("viena fonds"), Ids{});
  EXPECT_EQ(found("").size(), 2U);
}

TEST_F(RecordList, StillHoldsWhatVisitorsNoLongerFind) {
  EXPECT_EQ(state_of("otra"), RecordState::archived);  // checked in January of the year before
  merge_records(small_.curation(), "otra", "viena", editor);
  EXPECT_EQ(found("enas"), std::vector<std::string>{"otra"});
  EXPECT_EQ(state_of("otra"), RecordState::merged);
  EXPECT_EQ(organization_in(*last_record(small_.curation(), Kind::organization, "otra")).name.lv,
            "Ēnas fonds");
}

TEST(Likenesses, AreFoundByAPartOfTheNameAndByAShortName) {
  auto aura = body("aura", "Latvijas epilepsijas biedrība „Aura”");
  auto agihas = body("agihas", "Atbalsta grupa inficētajiem ar HIV");
  agihas.short_names = {"AGIHAS"};
  const auto other = body("other", "Daugavpils sēnotāju klubs");
  const auto by = [&](const std::string& name) {
    std::string text;
    for (const auto& each : likenesses_of(body("new", name), {aura, agihas, other}, 3))
      text += each.organization + " " + each.by + ";";
    return text;
  };
  EXPECT_EQ(by("epilepsijas biedrība"), "aura name;");
  EXPECT_EQ(by("agihas"), "agihas short;");
  EXPECT_EQ(by("„AGIHAS”"), "agihas short;");
  EXPECT_EQ(by("Pavisam jauna pulcēšanās"), "");
}

}  // namespace
}  // namespace blakus::record_list_test

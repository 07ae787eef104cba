#include "server/curation/record_list.h"

#include <random>

#include <gtest/gtest.h>

#include "core/text/fold.h"
#include "server/curation/duplicates.h"
#include "server/curation/review.h"
#include "tests/server/curation/support.h"

namespace blakus::record_list_test {
namespace {

class RecordList : public testing::Test {
 protected:
  std::vector<std::string> found(const std::string& words) {
    std::vector<std::string> ids;
    const auto all = all_records(small_.curation());
    for (const auto& each : all->entries())
      if (fits_words(*each, fold(words))) ids.push_back(each->record.id);
    return ids;
  }
  RecordState state_of(const std::string& id) {
    const auto all = all_records(small_.curation());
    return all->record(id)->state;
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

TEST_F(RecordList, IsMadeOnceUntilSomethingChanges) {
  const auto first = all_records(small_.curation());
  EXPECT_EQ(all_records(small_.curation()), first);
  merge_records(small_.curation(), "otra", "viena", editor);
  const auto merged = all_records(small_.curation());
  EXPECT_NE(merged, first);
  EXPECT_EQ(merged->record("otra")->target, "viena");
  EXPECT_TRUE(first->record("otra")->is_present()) << "who reads the old list goes on reading it";
  small_.now += 24L * 60 * 60;
  EXPECT_NE(all_records(small_.curation()), merged) << "what is archived depends on the day";
}

/// As doubles were found before: each with each.
std::vector<std::string> doubles_by_all_pairs(const SignsOfMany& all) {
  std::vector<std::string> found;
  for (std::size_t i = 0; i < all.size(); ++i)
    for (std::size_t j = i + 1; j < all.size(); ++j)
      for (const auto& each : duplicates_of(*all[i], {all[j]}))
        if (each.by != "domain")
          found.push_back(all[i]->id + " " + each.organization + " " + each.by);
  return found;
}

TEST(Doubles, AreTheSameAsWhereEachIsComparedWithEach) {
  std::mt19937 draw{26};
  const auto one_of = [&](std::size_t count) { return std::to_string(draw() % count); };
  std::vector<BodySigns> signs;
  for (int number = 0; number < 400; ++number) {
    std::string name = "Biedrība";
    for (auto words = 1 + draw() % 5; words > 0; --words) name += " vards" + one_of(30);
    auto made = body("b" + std::to_string(number), name);
    if (draw() % 4 == 0) made.phones = {{.number = "+371 2000000" + one_of(10)}};
    if (draw() % 4 == 0) made.registration_number = "4000800000" + one_of(10);
    signs.push_back(signs_of(made));
  }
  SignsOfMany all;
  for (const auto& each : signs) all.push_back(&each);
  std::vector<std::string> found;
  for (const auto& pair : doubles_among(all, 1'000'000))
    found.push_back(pair.one + " " + pair.other.organization + " " + pair.other.by);
  EXPECT_GT(found.size(), 50U);
  EXPECT_EQ(found, doubles_by_all_pairs(all));
  EXPECT_LT(doubles_among(all, 10).size(), found.size());
}

TEST(Likenesses, AreFoundByAPartOfTheNameAndByAShortName) {
  const auto aura = signs_of(body("aura", "Latvijas epilepsijas biedrība „Aura”"));
  auto with_short_name = body("agihas", "Atbalsta grupa inficētajiem ar HIV");
  with_short_name.short_names = {"AGIHAS"};
  const auto agihas = signs_of(with_short_name);
  const auto other = signs_of(body("other", "Daugavpils sēnotāju klubs"));
  const auto by = [&](const std::string& name) {
    std::string text;
    for (const auto& each : likenesses_of(signs_of(body("new", name)), {&aura, &agihas, &other}, 3))
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

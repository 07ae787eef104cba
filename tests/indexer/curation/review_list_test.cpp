#include "indexer/curation/review_list.h"

#include <gtest/gtest.h>

#include "tests/support/temporary_folder.h"

namespace blakus::review_list_test {
namespace {

TEST(ReviewOfFindings, TakesEachFindingOnce) {
  const TemporaryFolder folder;
  Database store{folder.path() / "store.sqlite"};
  const Organization organization{.id = "viena", .name = {.lv = "Viena"}, .type = "umbrella"};
  const std::vector<Proposal> proposals{
      {"viena", "registration_number", "", "40008000001", "the same name", "register.csv:2"},
      {"viena", "struck_off", "", "struck off on 2020-01-31", "liquidated", "register.csv:2"}};
  EXPECT_EQ(add_to_review(store, proposals, {organization}, "2026-11-21T00:00:00Z"), 2U);
  EXPECT_EQ(add_to_review(store, proposals, {organization}, "2026-11-22T00:00:00Z"), 0U);
  const auto pending = pending_submissions(store);
  ASSERT_EQ(pending.size(), 2U);
  EXPECT_EQ(pending[0].type, "proposal");
  EXPECT_EQ(pending[0].changes, R"({"registration_number":"40008000001"})");
  EXPECT_EQ(pending[1].changes, "{}") << "a person withdraws it, nobody else";
  EXPECT_NE(pending[1].remark.find("struck off on 2020-01-31"), std::string::npos);
}

TEST(ReviewOfFindings, ShowsNothingHiddenAndNoMoreThanAFewLinesOfWhatOthersWrote) {
  const TemporaryFolder folder;
  Database store{folder.path() / "store.sqlite"};
  const Organization organization{.id = "viena", .name = {.lv = "Viena"}, .type = "umbrella"};
  const std::string foreign = "http://a.example/\x1b[31m\u202e" + std::string(9'000, 'x');
  add_to_review(store, {{"viena", "website", "http://a.example", foreign, "has moved", "verify"}},
                {organization}, "2026-11-21T00:00:00Z");
  const auto shown = pending_submissions(store).at(0);
  EXPECT_EQ(shown.remark.find('\x1b'), std::string::npos);
  EXPECT_EQ(shown.remark.find("\u202e"), std::string::npos);
  EXPECT_LT(shown.remark.size(), 1'000U);
  EXPECT_EQ(shown.changes, "{}") << "no address, so nothing that could be approved";
}

TEST(ReviewOfFindings, TakesAnImportInsteadOfTheFolder) {
  const TemporaryFolder folder;
  Database store{folder.path() / "store.sqlite"};
  ImportPlan plan;
  Organization after{.id = "jauna", .name = {.lv = "Jauna"}, .type = "umbrella", .national = true};
  plan.records.push_back({.place = "a.csv:2", .before = {}, .after = after});
  EXPECT_EQ(add_to_review(store, plan, "2026-11-21T00:00:00Z"), 1U);
  EXPECT_EQ(add_to_review(store, plan, "2026-11-22T00:00:00Z"), 0U);
  EXPECT_EQ(pending_submissions(store).at(0).type, "new");
}

}  // namespace
}  // namespace blakus::review_list_test

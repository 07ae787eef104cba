#include "indexer/build.h"

#include <sstream>

#include <gtest/gtest.h>

#include "core/index/folder.h"
#include "indexer/show.h"
#include "server/search/searcher.h"
#include "tests/support/data_folder.h"

namespace blakus::build_test {
namespace {

class Build : public testing::Test {
 protected:
  BuildResult build(bool keep_going = false, bool force = false) const {
    Progress quiet{Progress::Style::none};
    return build_index({.data = data.path(),
                        .index = index(),
                        .keep_going = keep_going,
                        .force = force,
                        .now = "2026-11-21T00:00:00Z"},
                       quiet);
  }
  std::filesystem::path index() const { return data.path() / "index"; }
  std::string current() const { return current_generation(index())->filename().string(); }
  std::size_t served() const { return Searcher{index()}.search({}).total; }

  DataFolder data;
};

TEST_F(Build, PublishesSoundData) {
  EXPECT_EQ(build().outcome, BuildOutcome::published);
  EXPECT_EQ(served(), 2U);
}

TEST_F(Build, KeepsTheOldIndexWhenARecordIsBroken) {
  build();
  data.organization("tresa", R"(, "areas": ["nav"])");
  const auto result = build();
  EXPECT_EQ(result.outcome, BuildOutcome::unsound);
  EXPECT_FALSE(result.problems.empty());
  EXPECT_EQ(current(), "generation-1");
  EXPECT_EQ(served(), 2U);
}

TEST_F(Build, PublishesTheSoundRecordsIfToldTo) {
  for (int i = 0; i < 8; ++i) data.organization("laba-" + std::to_string(i));
  data.organization("slikta", R"(, "areas": ["nav"])");
  EXPECT_EQ(build(true).outcome, BuildOutcome::published);
  EXPECT_EQ(served(), 10U);
}

TEST_F(Build, IsMadeBeforeTheStoreIsThereButNeverAgainWithoutIt) {
  Progress quiet{Progress::Style::none};
  const BuildOptions options{.data = data.path(),
                             .index = index(),
                             .store = data.path() / "store.sqlite",
                             .now = "2026-11-21T00:00:00Z"};
  const auto first = build_index(options, quiet);
  EXPECT_EQ(first.outcome, BuildOutcome::published);
  ASSERT_FALSE(first.notes.empty());
  EXPECT_EQ(first.notes.back().file, options.store.string());
  EXPECT_THROW(build_index(options, quiet), std::runtime_error);
  EXPECT_EQ(current(), "generation-1");
}

TEST_F(Build, AsksForForceBeforeManyAreLost) {
  data.organization("slikta", R"(, "areas": ["nav"])");
  EXPECT_EQ(build(true).outcome, BuildOutcome::unsound);
  EXPECT_EQ(build(true, true).outcome, BuildOutcome::published);
}

TEST_F(Build, NeverPublishesAnEmptyIndexOrUnsoundTaxonomies) {
  std::filesystem::remove_all(data.path() / "organizations");
  EXPECT_EQ(build(true, true).outcome, BuildOutcome::unsound);
  data.organization("pirma");
  data.write("taxonomies/areas.json", "{}");
  EXPECT_EQ(build(true, true).outcome, BuildOutcome::unsound);
  EXPECT_FALSE(current_generation(index()));
}

TEST_F(Build, SaysThatAnotherIndexerIsRunning) {
  const IndexWriter other{index()};
  EXPECT_EQ(build().outcome, BuildOutcome::busy);
}

TEST_F(Build, GivesTheSameContentForTheSameData) {
  build();
  const auto shown = [&] {
    std::ostringstream text;
    EXPECT_TRUE(show_record(index(), "pirma", text));
    return text.str();
  };
  const auto first = shown();
  build();
  EXPECT_EQ(shown(), first);
  EXPECT_NE(first.find("Qorganization:pirma"), std::string::npos);
  std::ostringstream nothing;
  EXPECT_FALSE(show_record(index(), "nav", nothing));
}

}  // namespace
}  // namespace blakus::build_test

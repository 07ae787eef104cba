// What those who follow the directory are told, over real builds and updates of an index.

#include "indexer/changes.h"

#include <gtest/gtest.h>

#include "core/index/folder.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/revisions.h"
#include "indexer/build.h"
#include "indexer/update.h"
#include "server/search/index/snapshot.h"
#include "tests/support/data_folder.h"

namespace blakus::changes_test {
namespace {

constexpr const char* monday = "2026-11-16T10:00:00Z";
constexpr const char* tuesday = "2026-11-17T10:00:00Z";
constexpr const char* wednesday = "2026-11-18T10:00:00Z";
const std::string checked =
    R"(, "checked": {"record": {"date": "2026-11-01", "how": "list", "source": "https://a.example"}})";

class ChangesOfIndex : public testing::Test {
 protected:
  ChangesOfIndex() {
    data_.organization("pirma", checked);
    data_.organization("otra", checked);
  }
  void build(const std::string& now, bool with_store = false) {
    const auto result = build_index({.data = data_.path(),
                                     .index = index_,
                                     .store = with_store ? store_ : std::filesystem::path{},
                                     .now = now},
                                    quiet_);
    ASSERT_EQ(result.outcome, BuildOutcome::published) << result.refusal;
  }
  LastChanges changes() const {
    return Snapshot{*current_generation(index_), "2026-11-21"}.changes();
  }
  LastChange of(const std::string& id) const { return changes().at(id); }
  void remove(const std::string& id) const {
    std::filesystem::remove(data_.path() / "organizations" / (id + ".json"));
  }

  Progress quiet_{Progress::Style::none};
  const DataFolder data_;
  const std::filesystem::path index_ = data_.path() / "index";
  const std::filesystem::path store_ = data_.path() / "store.sqlite";
  Database database_{store_};
};

TEST_F(ChangesOfIndex, AreNoneAfterTheFirstBuildAndAfterAnotherOfTheSame) {
  build(monday);
  EXPECT_EQ(of("pirma").last, Change::none);
  EXPECT_EQ(of("pirma").modified, "2026-11-01T00:00:00Z");
  const auto before = changes();
  build(tuesday);
  EXPECT_EQ(changes(), before);
}

TEST_F(ChangesOfIndex, SayWhatIsNewChangedAndGone) {
  build(monday);
  data_.organization("pirma", checked + R"(, "website": "https://pirma.example")");
  data_.organization("tresa", checked);
  remove("otra");
  build(tuesday);
  EXPECT_EQ(of("pirma").modified, tuesday);
  EXPECT_EQ(of("pirma").last, Change::none);
  EXPECT_EQ(of("tresa").last, Change::added);
  EXPECT_EQ(of("tresa").added, tuesday);
  EXPECT_EQ(of("otra").last, Change::closed);
  EXPECT_EQ(of("otra").modified, tuesday);
  EXPECT_EQ(of("otra").name, "Izdomāta biedrība");

  build(wednesday);
  EXPECT_EQ(of("otra").modified, tuesday) << "it left once";
  data_.organization("otra", checked);
  build(wednesday);
  EXPECT_EQ(of("otra").last, Change::added) << "and it may come back";
}

TEST_F(ChangesOfIndex, ComeWithApprovedRevisions) {
  build(monday, true);
  Organization record{.id = "pirma", .name = {.lv = "Pārdēvēta biedrība"}};
  record.type = "patient_organization";
  record.national = true;
  add_revision(database_, {.id = "pirma", .json = to_json(record), .at = tuesday});
  add_revision(database_, {.id = "otra", .at = tuesday});
  add_redirect(database_, "otra", "pirma");
  ASSERT_EQ(update_index({.index = index_, .store = store_, .now = tuesday}, quiet_).outcome,
            BuildOutcome::published);
  EXPECT_EQ(of("pirma").modified, tuesday);
  EXPECT_EQ(of("pirma").name, "Pārdēvēta biedrība");
  EXPECT_EQ(of("otra").last, Change::merged);
  EXPECT_EQ(of("otra").successor, "pirma");
  const auto updated = changes();
  build(wednesday, true);
  EXPECT_EQ(changes(), updated) << "a full build says the same";
}

TEST_F(ChangesOfIndex, AreThoseOfTheStoreWhereThereIsNoEarlierIndex) {
  Organization record{.id = "ceturta", .name = {.lv = "Ceturtā biedrība"}};
  record.type = "patient_organization";
  add_revision(database_, {.id = "ceturta", .json = to_json(record), .at = monday});
  add_revision(database_, {.id = "ceturta", .at = tuesday});
  build(wednesday, true);
  const auto change = of("ceturta");
  EXPECT_EQ(change.last, Change::closed);
  EXPECT_EQ(change.added, monday);
  EXPECT_EQ(change.modified, tuesday);
  EXPECT_EQ(change.name, "Ceturtā biedrība");
}

TEST_F(ChangesOfIndex, SurviveADamagedGenerationAsTheBuildDoes) {
  build(monday);
  std::filesystem::resize_file(*current_generation(index_) / "postlist.glass", 100);
  build(tuesday);
  EXPECT_EQ(of("pirma").last, Change::none);
}

}  // namespace
}  // namespace blakus::changes_test

#include "indexer/update.h"

#include <gtest/gtest.h>

#include "core/index/folder.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/revisions.h"
#include "server/search/index/snapshot.h"
#include "tests/support/data_folder.h"

namespace blakus::update_test {
namespace {

class Update : public testing::Test {
 protected:
  BuildResult build() {
    return build_index({.data = data_.path(), .index = index_, .store = store_}, quiet_);
  }
  BuildResult update() { return update_index({.index = index_, .store = store_}, quiet_); }
  Snapshot served() { return Snapshot{*current_generation(index_), "2026-11-21"}; }

  void revise(const std::string& id, const std::string& name) {
    Organization record{.id = id, .name = {.lv = name}};
    record.type = "patient_organization";
    record.national = true;
    add_revision(database_, {.id = id, .json = to_json(record)});
  }
  void revise_event(const std::string& id, const std::string& more) {
    add_revision(database_,
                 {.kind = Kind::event,
                  .id = id,
                  .json = R"({"id":")" + id + R"(","title":{"lv":"Izdomāts"})" + more + "}"});
  }
  void withdraw(const std::string& id) { add_revision(database_, {.id = id}); }

  Progress quiet_{Progress::Style::none};
  const DataFolder data_;
  const std::filesystem::path index_ = data_.path() / "index";
  const std::filesystem::path store_ = data_.path() / "store.sqlite";
  Database database_{store_};
};

TEST_F(Update, PutsApprovedRevisionsIntoTheLiveIndex) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  revise("pirma", "Pārdēvēta biedrība");
  revise("tresa", "Jauna biedrība");
  withdraw("otra");
  EXPECT_EQ(update().organizations, 3U);
  const auto snapshot = served();
  EXPECT_EQ(snapshot.organization("pirma")->name.lv, "Pārdēvēta biedrība");
  EXPECT_EQ(snapshot.organization("tresa")->name.lv, "Jauna biedrība");
  EXPECT_EQ(snapshot.organization("otra"), nullptr);
  EXPECT_EQ(snapshot.organization_count(), 2U);
  EXPECT_EQ(snapshot.revision(), 3);
}

TEST_F(Update, PublishesNothingWhereNothingIsNew) {
  const auto built = build();
  EXPECT_EQ(update().generation, built.generation);
  EXPECT_EQ(generations(index_).size(), 1U);
}

TEST_F(Update, GivesTheSameRecordsAsAFullBuild) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  revise("pirma", "Pārdēvēta biedrība");
  withdraw("otra");
  add_redirect(database_, "otra", "pirma");
  update();
  const auto updated = served().organization("otra");
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  EXPECT_EQ(*served().organization("otra"), *updated);
  EXPECT_EQ(updated->id, "pirma");
}

TEST_F(Update, LosesNoApprovalMadeBeforeAnOlderGenerationWasBuilt) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  revise("pirma", "Pārdēvēta biedrība");
  // A full build that does not know the store stands for one that began before the approval.
  ASSERT_EQ(build_index({.data = data_.path(), .index = index_}, quiet_).outcome,
            BuildOutcome::published);
  EXPECT_EQ(served().organization("pirma")->name.lv, "Izdomāta biedrība");
  update();
  EXPECT_EQ(served().organization("pirma")->name.lv, "Pārdēvēta biedrība");
}

TEST_F(Update, LeavesADamagedIndexAlone) {
  const auto built = build();
  revise("pirma", "Pārdēvēta biedrība");
  std::filesystem::resize_file(built.generation / "postlist.glass", 100);
  EXPECT_THROW(update(), std::runtime_error);
  EXPECT_EQ(*current_generation(index_), built.generation);
}

TEST_F(Update, WaitsWhereAnotherGenerationCameFirst) {
  const auto first = build().generation.filename().string();
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  revise("pirma", "Pārdēvēta biedrība");
  EXPECT_EQ(update_index({.index = index_, .store = store_, .from = first}, quiet_).outcome,
            BuildOutcome::busy);
  EXPECT_EQ(update().outcome, BuildOutcome::published);
}

TEST_F(Update, SaysThatTheStoreIsNotThere) {
  EXPECT_THROW(build_index({.data = data_.path(), .index = index_, .store = "/no/store"}, quiet_),
               std::runtime_error);
}

TEST_F(Update, ReportsARevisionThatTheVocabularyNoLongerBears) {
  Organization record{.id = "pirma", .name = {.lv = "Izdomāta biedrība"}};
  record.type = "no-such-type";
  record.national = true;
  add_revision(database_, {.id = "pirma", .json = to_json(record)});
  const auto result = build();
  EXPECT_EQ(result.outcome, BuildOutcome::unsound);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems.front().file, "store, revision 1");
}

TEST_F(Update, RefusesWhatABuildWouldRefuse) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  Organization record{.id = "pirma", .name = {.lv = "Izdomāta biedrība"}};
  record.type = "no-such-type";
  record.national = true;
  add_revision(database_, {.id = "pirma", .json = to_json(record)});
  const auto result = update();
  EXPECT_EQ(result.outcome, BuildOutcome::unsound);
  EXPECT_EQ(result.problems.front().file, "store, revision 1");
  EXPECT_EQ(served().organization("pirma")->type, "patient_organization");
}

std::vector<Event> events_of(const Snapshot& snapshot) {
  const auto& others = snapshot.others();
  std::vector<Event> events;
  for (OtherRecords::Number number = 0; number < others.size(); ++number)
    if (const auto* event = std::get_if<Event>(&others[number].record)) events.push_back(*event);
  return events;
}

TEST_F(Update, PutsAnApprovedEventIntoTheLiveIndexAsABuildWould) {
  data_.write(
      "network/events.json",
      R"({"items": [{"id": "pirmais", "title": {"lv": "Izdomāts forums"}, "date": "2099-05-01"},
                            {"id": "otrais", "title": {"lv": "Izdomāta diena"}, "date": "2099-06-01"}]})");
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  ASSERT_EQ(events_of(served()).size(), 2U);
  revise_event("pirmais", R"(, "date": "2099-07-01", "organization_id": "otra")");
  revise_event("tresais", R"(, "date": "2099-08-01")");
  add_revision(database_, {.kind = Kind::event, .id = "otrais"});
  add_redirect(database_, "otra", "pirma");
  EXPECT_EQ(update().outcome, BuildOutcome::published);
  const auto updated = events_of(served());
  ASSERT_EQ(updated.size(), 2U);
  EXPECT_EQ(updated[0].date, "2099-07-01");
  EXPECT_EQ(updated[0].organization_id, "pirma");
  EXPECT_EQ(updated[1].id, "tresais");
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  EXPECT_EQ(events_of(served()), updated);
}

TEST_F(Update, RefusesAnEventOfAnOrganizationThatNobodyKnows) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  revise_event("pirmais", R"(, "organization_id": "neviena")");
  for (const auto& result : {update(), build()}) {
    EXPECT_EQ(result.outcome, BuildOutcome::unsound);
    ASSERT_EQ(result.problems.size(), 1U);
    EXPECT_EQ(result.problems.front().file, "store, revision 1");
    EXPECT_EQ(result.problems.front().key, "organization_id");
  }
}

TEST_F(Update, NeverPublishesAnEmptyIndex) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  const auto before = served().organization_count();
  withdraw("pirma");
  withdraw("otra");
  const auto result = update();
  EXPECT_EQ(result.outcome, BuildOutcome::unsound);
  EXPECT_EQ(result.refusal, "there is no sound organization to publish");
  EXPECT_EQ(served().organization_count(), before);
}

TEST_F(Update, KnowsParentsThatAreInTheIndexAlready) {
  ASSERT_EQ(build().outcome, BuildOutcome::published);
  Organization record{.id = "tresa", .name = {.lv = "Izdomāta nodaļa"}};
  record.type = "patient_organization";
  record.parent_organization_id = "pirma";
  record.national = true;
  add_revision(database_, {.id = "tresa", .json = to_json(record)});
  EXPECT_EQ(update().outcome, BuildOutcome::published);
  EXPECT_EQ(served().organization("tresa")->parent_organization_id, "pirma");
}

}  // namespace
}  // namespace blakus::update_test

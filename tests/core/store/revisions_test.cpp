#include "core/store/revisions.h"

#include <gtest/gtest.h>

#include "core/store/submissions.h"
#include "tests/support/temporary_folder.h"

namespace blakus::revisions_test {
namespace {

class Revisions : public testing::Test {
 protected:
  const TemporaryFolder folder_;
  Database database_{folder_.path() / "store.sqlite"};
};

TEST_F(Revisions, OfTwoKindsWithOneIdStayApart) {
  add_revision(database_, {.id = "aura", .json = R"({"name":"body"})"});
  add_revision(database_, {.kind = Kind::federation, .id = "aura", .json = R"({"name":"other"})"});
  add_revision(database_, {.kind = Kind::federation, .id = "aura"});
  EXPECT_EQ(latest_revision(database_, Kind::organization, "aura")->json, R"({"name":"body"})");
  EXPECT_EQ(latest_revision(database_, Kind::federation, "aura")->json, std::nullopt);
  EXPECT_EQ(history_of(database_, Kind::federation, "aura").size(), 2U);
  EXPECT_EQ(latest_revisions(database_).size(), 2U);
  EXPECT_EQ(revision_before(database_, *revision(database_, 3))->json, R"({"name":"other"})");
  EXPECT_EQ(revision_before(database_, *revision(database_, 2)), std::nullopt);
}

TEST_F(Revisions, OfARestoredCopyGoOnAfterThoseOfTheIndex) {
  continue_revisions_after(database_, 40);
  EXPECT_EQ(last_revision(database_), 0);
  add_revision(database_, {.id = "aura", .json = "{}"});
  EXPECT_EQ(last_revision(database_), 41);
  continue_revisions_after(database_, 7);
  add_revision(database_, {.id = "aura", .json = "{}"});
  EXPECT_EQ(last_revision(database_), 42);
}

TEST_F(Revisions, OfAKindThatOnlyAnotherProgramKnowsAreNamed) {
  database_.run(
      "INSERT INTO revision (kind, id, at, role, why) VALUES ('spaceship', 'a', '', '', '')");
  try {
    latest_revisions(database_);
    FAIL() << "was read";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("'spaceship'"), std::string::npos) << error.what();
  }
}

// A view stands in the place of the table: to read the record of any but the newest row is an
// error.
TEST_F(Revisions, TheLatestIsFoundWithoutReadingThoseBeforeIt) {
  for (int number = 1; number <= 50; ++number)
    add_revision(database_, {.id = number % 2 == 0 ? "viena" : "otra", .json = "{}"});
  database_.run("ALTER TABLE revision RENAME TO kept");
  database_.run(
      "CREATE VIEW revision AS SELECT number, kind, id, CASE WHEN number < 50 "
      "THEN abs(-9223372036854775807 - 1) ELSE record END AS record, at, role, why, administrator, "
      "submission, decision, undoes FROM kept");
  EXPECT_EQ(latest_revision(database_, Kind::organization, "viena")->number, 50);
  EXPECT_THROW(history_of(database_, Kind::organization, "viena"), std::runtime_error);
}

TEST_F(Revisions, ASubmissionRemembersWhichOneItWasMadeFrom) {
  const auto send = [&](const char* token, Kind kind) {
    return submission(
               database_,
               add_submission(
                   database_,
                   {.token = token, .type = "change", .kind = kind, .id = "aura", .changes = "{}"}))
        ->base;
  };
  EXPECT_EQ(send("before", Kind::organization), std::nullopt);
  const auto number = add_revision(database_, {.id = "aura", .json = "{}"});
  EXPECT_EQ(send("after", Kind::organization), number);
  EXPECT_EQ(send("of another kind", Kind::federation), std::nullopt);
}

}  // namespace
}  // namespace blakus::revisions_test

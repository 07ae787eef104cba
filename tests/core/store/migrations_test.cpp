#include "core/store/migrations.h"

#include <gtest/gtest.h>

#include "core/store/accounts.h"
#include "core/store/different_pairs.h"
#include "core/store/revisions.h"
#include "core/store/submissions.h"
#include "tests/support/temporary_folder.h"

namespace blakus {
namespace {

/// What only the second format has is taken out again, with the tables as they were before.
void make_it_the_first_format(Database& database) {
  database.run("DROP TABLE different_pair");
  database.run("ALTER TABLE administrator DROP COLUMN state");
  database.run("PRAGMA user_version = 1");
}

TEST(Migrations, AStoreOfTheFirstFormatKeepsAllThatHangsOnASubmission) {
  const TemporaryFolder folder;
  const auto file = folder.path() / "store.sqlite";
  {
    Database database{file};
    put_administrator(database, {.name = "anna", .passphrase = "x", .role = "editor"});
    const auto number = add_submission(database, {.token = "t",
                                                  .kind = "change",
                                                  .organization = "viena",
                                                  .changes = "{}",
                                                  .remark = "piezīme",
                                                  .email = "a@b.lv"});
    const auto decision =
        add_decision(database, {.submission = number, .outcome = "refused", .administrator = 1});
    add_revision(
        database,
        {.organization = "viena", .role = "editor", .submission = number, .decision = decision});
    make_it_the_first_format(database);
  }
  Database database{file};
  const auto kept = submission(database, 1);
  ASSERT_TRUE(kept);
  EXPECT_EQ(kept->remark, "piezīme");
  EXPECT_EQ(kept->email, "a@b.lv");
  EXPECT_EQ(decision_on(database, 1)->outcome, "refused");
  EXPECT_EQ(history_of(database, "viena").front().submission, 1);
  EXPECT_EQ(administrator(database, "anna")->state, "open");
  EXPECT_EQ(
      add_submission(database,
                     {.token = "q", .kind = "question", .organization = "viena", .changes = "{}"}),
      2);
  EXPECT_EQ(database.damage(), std::nullopt);
  std::int64_t loose = 0;
  database.each("PRAGMA foreign_key_check", {}, [&](const StoreRow&) { ++loose; });
  EXPECT_EQ(loose, 0);
}

TEST(DifferentPairs, AreTheSameInEitherOrderAndForgottenOnce) {
  const TemporaryFolder folder;
  Database database{folder.path() / "store.sqlite"};
  keep_apart(database, {.one = "b", .other = "a", .at = "2026-11-29T10:00:00Z", .who = "anna"});
  keep_apart(database, {.one = "a", .other = "b", .at = "2026-11-30T10:00:00Z", .who = "zane"});
  const auto pairs = different_pairs(database);
  ASSERT_EQ(pairs.size(), 1U);
  EXPECT_EQ(pairs.front().who, "anna");
  EXPECT_TRUE(are_different(pairs, "a", "b"));
  EXPECT_TRUE(are_different(pairs, "b", "a"));
  EXPECT_FALSE(are_different(pairs, "a", "c"));
  EXPECT_TRUE(forget_pair(database, "a", "b"));
  EXPECT_FALSE(forget_pair(database, "b", "a"));
}

}  // namespace
}  // namespace blakus

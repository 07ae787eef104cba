#include "core/store/migrations.h"

#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "core/store/accounts.h"
#include "core/store/different_pairs.h"
#include "core/store/revisions.h"
#include "core/store/submissions.h"
#include "tests/support/temporary_folder.h"

namespace blakus::migrations_test {
namespace {

using Rows = std::vector<std::string>;

/// The tables of a store of format 2, as the program that wrote them made them.
constexpr const char* format_2 = R"sql(
CREATE TABLE administrator (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE,
  passphrase TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('editor', 'administrator')),
  totp TEXT NOT NULL DEFAULT '', added TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'locked', 'removed'))) STRICT;
CREATE TABLE session (token TEXT PRIMARY KEY, administrator INTEGER NOT NULL
  REFERENCES administrator, began INTEGER NOT NULL, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE submission (number INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('new', 'change', 'owner', 'proposal', 'question')),
  organization TEXT NOT NULL, changes TEXT NOT NULL CHECK (changes GLOB '{*}'),
  remark TEXT NOT NULL, language TEXT NOT NULL, at TEXT NOT NULL, topic TEXT NOT NULL DEFAULT '',
  how TEXT NOT NULL DEFAULT '', seen_at TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX submission_at ON submission (at);
CREATE TABLE sender (submission INTEGER PRIMARY KEY REFERENCES submission,
  email TEXT NOT NULL) STRICT;
CREATE TABLE decision (number INTEGER PRIMARY KEY AUTOINCREMENT,
  submission INTEGER NOT NULL UNIQUE REFERENCES submission,
  outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'refused', 'merged')),
  criterion TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, role TEXT NOT NULL,
  administrator INTEGER REFERENCES administrator) STRICT;
CREATE TABLE revision (number INTEGER PRIMARY KEY AUTOINCREMENT, organization TEXT NOT NULL,
  record TEXT CHECK (record GLOB '{*}'), at TEXT NOT NULL, role TEXT NOT NULL, why TEXT NOT NULL,
  administrator INTEGER REFERENCES administrator, submission INTEGER REFERENCES submission,
  decision INTEGER REFERENCES decision, undoes INTEGER REFERENCES revision) STRICT;
CREATE INDEX revision_of ON revision (organization, number);
CREATE TABLE redirect (old TEXT PRIMARY KEY, target TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE confirm_link (token TEXT PRIMARY KEY, organization TEXT NOT NULL,
  email TEXT NOT NULL, made TEXT NOT NULL, expires TEXT NOT NULL, used TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE mail (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL,
  organization TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
  queued TEXT NOT NULL, sent TEXT, failures INTEGER NOT NULL DEFAULT 0,
  failure TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE audit (number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL,
  action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, hash TEXT NOT NULL) STRICT;
CREATE TABLE different_pair (one TEXT NOT NULL, other TEXT NOT NULL, at TEXT NOT NULL,
  who TEXT NOT NULL, PRIMARY KEY (one, other), CHECK (one < other)) STRICT, WITHOUT ROWID;
CREATE TRIGGER revision_stays BEFORE UPDATE ON revision
  BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END;
CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision
  BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END;
CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END;
CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
  BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END;
CREATE TRIGGER audit_stays BEFORE UPDATE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END;
CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit
  BEGIN SELECT RAISE(ABORT, 'the audit log is never shortened'); END;
PRAGMA user_version = 2;
)sql";

/// Nobody and nothing of this is real.
constexpr const char* invented_rows = R"sql(
INSERT INTO administrator VALUES
  (1, 'anna', 'izdomāta frāze', 'editor', '', '2026-11-01T08:00:00Z', 'open'),
  (2, 'zane', 'cita izdomāta frāze', 'administrator', 'JBSWY3DP', '2026-11-01T08:00:00Z', 'locked');
INSERT INTO session VALUES ('izdomāta sesija', 1, 1795000000, 1795000060);
INSERT INTO submission VALUES
  (1, 'izdomāta zīme 1', 'change', 'viena', '{"website":"https://viena.example"}',
   'Izdomāta piezīme', 'lv', '2026-11-02T09:00:00Z', 'contact', 'called', 'https://avots.example'),
  (2, 'izdomāta zīme 2', 'new', 'tresa', '{"id":"tresa","name":{"lv":"Izdomāta trešā"}}', '', 'ru',
   '2026-11-03T09:00:00Z', '', '', ''),
  (3, 'izdomāta zīme 3', 'question', 'viena', '{}', 'Izdomāts jautājums', 'en',
   '2026-11-03T10:00:00Z', '', '', ''),
  (4, 'izdomāta zīme 4', 'owner', 'viena', '{"notes":"Izdomāta"}', '', 'lv',
   '2026-11-04T09:00:00Z', '', '', ''),
  (7, 'proposal viena', 'proposal', 'viena', '{}', 'Izdomāts reģistrs', 'lv',
   '2026-11-06T09:00:00Z', '', '', '');
INSERT INTO sender VALUES (1, 'izdomats@sutitajs.example'), (3, 'izdomata@sutitaja.example');
INSERT INTO decision VALUES
  (1, 1, 'approved', '', 'Izdomāts iemesls', '2026-11-02T10:00:00Z', 'editor', 1),
  (2, 3, 'refused', 'unclear', '', '2026-11-03T11:00:00Z', 'administrator', 2);
INSERT INTO revision VALUES
  (1, 'viena', '{"id":"viena"}', '2026-11-02T10:00:00Z', 'base', '', NULL, NULL, NULL, NULL),
  (2, 'viena', '{"id":"viena","website":"https://viena.example"}', '2026-11-02T10:00:00Z',
   'editor', 'Izdomāts iemesls', 1, 1, 1, NULL),
  (3, 'viena', '{"id":"viena","emails":["izdomats@viena.example"]}', '2026-11-04T09:00:00Z',
   'owner', 'confirmed', NULL, NULL, NULL, NULL),
  (4, 'otra', '{"id":"otra"}', '2026-11-05T09:00:00Z', 'base', '', NULL, NULL, NULL, NULL),
  (5, 'otra', NULL, '2026-11-05T09:00:00Z', 'administrator', '→ viena', 2, NULL, NULL, NULL),
  (9, 'viena', '{"id":"viena"}', '2026-11-07T09:00:00Z', 'editor', '', 1, NULL, NULL, 3);
INSERT INTO redirect VALUES ('otra', 'viena');
INSERT INTO confirm_link VALUES ('izdomāta saite', 'viena', 'izdomats@viena.example',
  '2026-11-03T12:00:00Z', '2026-11-17T12:00:00Z', '2026-11-04T09:00:00Z');
INSERT INTO mail VALUES (1, 'link', 'viena', 'izdomats@viena.example', 'Izdomāta', 'Izdomāts teksts',
  '2026-11-03T12:00:00Z', NULL, 2, 'izdomāta kļūda');
INSERT INTO audit VALUES
  (1, '2026-11-02T10:00:00Z', 'anna', 'approved', 'submission 1', 'revision 2', 'izdomāts'),
  (2, '2026-11-05T09:00:00Z', 'zane', 'merged', 'otra', 'into viena', 'izdomāts arī');
INSERT INTO different_pair VALUES ('tresa', 'viena', '2026-11-06T09:00:00Z', 'zane');
)sql";

/// What format 1 did not have yet is taken out again.
constexpr const char* back_to_format_1 = R"sql(
DROP TABLE different_pair;
ALTER TABLE administrator DROP COLUMN state;
ALTER TABLE submission DROP COLUMN topic;
ALTER TABLE submission DROP COLUMN how;
ALTER TABLE submission DROP COLUMN seen_at;
PRAGMA user_version = 1;
)sql";

class OldStore : public testing::Test {
 protected:
  OldStore() {
    run(format_2);
    run(invented_rows);
  }
  void run(const std::string& sql) const {
    SQLite::Database{old_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE}.exec(sql);
  }
  /// As text, columns beside each other.
  static Rows rows(const std::filesystem::path& file, const std::string& question) {
    const SQLite::Database raw{file.string(), SQLite::OPEN_READWRITE};
    SQLite::Statement statement{raw, question};
    Rows rows;
    while (statement.executeStep()) {
      auto& row = rows.emplace_back();
      for (int column = 0; column < statement.getColumnCount(); ++column)
        row += (statement.isColumnNull(column) ? "NULL" : statement.getColumn(column).getString()) +
               "|";
    }
    return rows;
  }
  Rows old_rows(const std::string& question) const { return rows(old_, question); }
  std::filesystem::path copied() const {
    auto copy = folder_.path() / "copy.sqlite";
    std::filesystem::copy_file(old_, copy);
    return copy;
  }

  const TemporaryFolder folder_;
  const std::filesystem::path old_ = folder_.path() / "old.sqlite";
};

std::vector<std::int64_t> numbers_of(const auto& rows) {
  std::vector<std::int64_t> numbers;
  for (const auto& row : rows) numbers.push_back(row.number);
  return numbers;
}

using Numbers = std::vector<std::int64_t>;

TEST_F(OldStore, KeepsEveryRowWhereAllWereOrganizations) {
  const auto copy = copied();
  EXPECT_EQ(Database{copy}.damage(), std::nullopt);
  for (const auto* same : {"administrator", "session", "sender", "decision", "redirect",
                           "confirm_link", "audit", "different_pair", "sqlite_sequence"}) {
    const auto all = std::string("SELECT * FROM ") + same;
    EXPECT_EQ(rows(copy, all), old_rows(all)) << same;
    EXPECT_FALSE(rows(copy, all).empty()) << same;
  }
  EXPECT_EQ(rows(copy,
                 "SELECT number, id, record, at, role, why, administrator, submission, "
                 "decision, undoes FROM revision WHERE kind = 'organization' ORDER BY number"),
            old_rows("SELECT * FROM revision"));
  EXPECT_EQ(rows(copy,
                 "SELECT number, token, type, id, changes, remark, language, at, topic, how, "
                 "seen_at FROM submission WHERE kind = 'organization' ORDER BY number"),
            old_rows("SELECT * FROM submission"));
  EXPECT_EQ(rows(copy,
                 "SELECT number, kind, organization, recipient, subject, body, queued, sent, "
                 "failures, failure FROM mail"),
            old_rows("SELECT * FROM mail"));
  EXPECT_EQ(rows(copy, "PRAGMA foreign_key_check"), Rows{});
  const auto tables =
      "SELECT name FROM sqlite_schema WHERE type IN ('table', 'trigger') "
      "ORDER BY name";
  const auto present = rows(copy, tables);
  for (const auto& table : old_rows(tables))
    EXPECT_EQ(std::ranges::count(present, table), 1) << table;
}

TEST_F(OldStore, GivesTheOldAnswers) {
  const auto copy = copied();
  Database database{copy};
  EXPECT_EQ(numbers_of(history_of(database, Kind::organization, "viena")), (Numbers{9, 3, 2, 1}));
  EXPECT_EQ(numbers_of(latest_revisions(database)), (Numbers{5, 9}));
  const auto latest = latest_revision(database, Kind::organization, "viena");
  EXPECT_EQ(latest->json, R"({"id":"viena"})");
  EXPECT_EQ(latest->undoes, 3);
  EXPECT_EQ(latest_revision(database, Kind::organization, "otra")->json, std::nullopt);
  EXPECT_EQ(numbers_of(pending_submissions(database)), (Numbers{2, 4, 7}));
  const auto opened = submission_of_token(database, "izdomāta zīme 1");
  EXPECT_EQ(opened->type, "change");
  EXPECT_EQ(opened->id, "viena");
  EXPECT_EQ(opened->email, "izdomats@sutitajs.example");
  EXPECT_EQ(decision_on(database, 1)->reason, "Izdomāts iemesls");
  EXPECT_EQ(redirects(database), (Redirects{{"otra", "viena"}}));
  EXPECT_EQ(add_submission(database,
                           {.token = "jauna", .type = "change", .id = "viena", .changes = "{}"}),
            8);
  EXPECT_EQ(add_revision(database, {.id = "viena"}), 10);
}

TEST_F(OldStore, KnowsFromTheTimesWhatASenderHadSeen) {
  const Database database{old_};
  EXPECT_EQ(submission(database, 1)->base, std::nullopt) << "there was no revision yet";
  EXPECT_EQ(submission(database, 2)->base, std::nullopt) << "nothing of this id";
  EXPECT_EQ(submission(database, 3)->base, 2);
  EXPECT_EQ(submission(database, 4)->base, 3) << "the owner's own, of the same second";
  EXPECT_EQ(submission(database, 7)->base, 3) << "the one of the next day came later";
}

TEST_F(OldStore, OfTheFirstFormatKeepsAllThatHangsOnASubmission) {
  run(back_to_format_1);
  Database database{old_};
  EXPECT_EQ(submission(database, 1)->remark, "Izdomāta piezīme");
  EXPECT_EQ(submission(database, 1)->email, "izdomats@sutitajs.example");
  EXPECT_EQ(decision_on(database, 1)->outcome, "approved");
  EXPECT_EQ(history_of(database, Kind::organization, "viena").at(2).submission, 1);
  EXPECT_EQ(administrator(database, "anna")->state, "open");
  EXPECT_EQ(database.damage(), std::nullopt);
  EXPECT_EQ(rows(old_, "PRAGMA foreign_key_check"), Rows{});
}

TEST_F(OldStore, KeepsAccountsWithTheirRolesAndTakesModerators) {
  const auto accounts =
      "SELECT number, name, passphrase, role, totp, added, state "
      "FROM administrator ORDER BY number";
  const auto before = old_rows(accounts);
  const auto copy = copied();
  {
    Database database{copy};
    EXPECT_EQ(administrator(database, "anna")->role, "editor");
    EXPECT_EQ(administrator(database, "zane")->role, "administrator");
    put_administrator(database, {.name = "ilze", .passphrase = "x", .role = "moderator"});
    EXPECT_EQ(administrator(database, "ilze")->role, "moderator");
    EXPECT_THROW(put_administrator(database, {.name = "juris", .role = "owner"}),
                 std::runtime_error);
  }
  auto after = rows(copy, accounts);
  ASSERT_EQ(after.size(), before.size() + 1);
  after.pop_back();
  EXPECT_EQ(after, before);
  EXPECT_EQ(rows(copy, "SELECT administrator FROM decision ORDER BY number"),
            old_rows("SELECT administrator FROM decision ORDER BY number"));
  EXPECT_EQ(rows(copy, "PRAGMA foreign_key_check"), Rows{});
}

TEST_F(OldStore, StaysAsItWasWhereAStepOfTheMigrationFails) {
  run("CREATE INDEX submission_about ON submission (topic)");  // in the way of a late step
  const auto schema = old_rows("SELECT sql FROM sqlite_schema ORDER BY name");
  EXPECT_THROW(Database{old_}, std::runtime_error);
  EXPECT_EQ(old_rows("PRAGMA user_version"), Rows{"2|"});
  EXPECT_EQ(old_rows("SELECT sql FROM sqlite_schema ORDER BY name"), schema);
  EXPECT_EQ(old_rows("SELECT count(*) FROM revision WHERE organization = 'viena'"), Rows{"4|"});
  run("DROP INDEX submission_about");
  EXPECT_EQ(history_of(Database{old_}, Kind::organization, "viena").size(), 4U);
}

/// The system kills the program when a file grows beyond `bytes`.
void end_when_a_file_reaches(rlim_t bytes) {
  const rlimit none{0, 0};
  const rlimit most{bytes, bytes};
  ::setrlimit(RLIMIT_CORE, &none);
  ::setrlimit(RLIMIT_FSIZE, &most);
  ::signal(SIGXFSZ, SIG_DFL);
}

TEST_F(OldStore, IsWholeWhereTheProgramIsKilledWhileItMigrates) {
  run("WITH RECURSIVE n(i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) "
      "INSERT INTO submission SELECT i, i, 'change', 'viena', '{}', 'Izdomāta piezīme', 'lv', "
      "'2026-11-08T09:00:00Z', '', '', '' FROM n");
  const auto count = "SELECT count(*), max(number) FROM submission";
  const auto before = old_rows(count);
  const auto migrate_with_little_room = [this] {
    end_when_a_file_reaches(200'000);  // the log of the migration is larger
    const Database database{old_};
    std::exit(0);
  };
  EXPECT_EXIT(migrate_with_little_room(), testing::KilledBySignal(SIGXFSZ), "");
  EXPECT_EQ(old_rows("PRAGMA user_version"), Rows{"2|"});
  EXPECT_EQ(old_rows(count), before);
  EXPECT_EQ(old_rows("PRAGMA integrity_check"), Rows{"ok|"});
  const Database database{old_};
  EXPECT_EQ(rows(old_, count), before);
  EXPECT_EQ(submission(database, 5000)->base, 9);
  EXPECT_EQ(history_of(database, Kind::organization, "viena").size(), 4U);
}

TEST_F(OldStore, OfANewerFormatIsRefusedInWords) {
  run("PRAGMA user_version = 99");
  try {
    const Database newer{old_};
    FAIL() << "was opened";
  } catch (const std::runtime_error& error) {
    const std::string said = error.what();
    const auto begin = "the store " + old_.string() + ": has format 99, this program knows ";
    EXPECT_TRUE(said.starts_with(begin)) << said;
    EXPECT_TRUE(said.ends_with("; use the newer program that wrote it")) << said;
  }
  EXPECT_EQ(old_rows("SELECT count(*) FROM revision"), Rows{"6|"});
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
}  // namespace blakus::migrations_test

#include "core/store/migrations.h"

#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {
namespace {

using Statements = std::vector<const char*>;

/// What people send, what is decided on it, and what the records become. Times are ISO 8601, UTC.
const Statements first_version{
    // Who may decide. `passphrase` is libsodium's argon2id string; `totp` a base32 secret or empty.
    "CREATE TABLE administrator (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
    "passphrase TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('editor', 'administrator')), "
    "totp TEXT NOT NULL DEFAULT '', added TEXT NOT NULL) STRICT",
    // `token` is a hash; `began` and `seen` are seconds since 1970.
    "CREATE TABLE session (token TEXT PRIMARY KEY, administrator INTEGER NOT NULL "
    "REFERENCES administrator, began INTEGER NOT NULL, seen INTEGER NOT NULL) "
    "STRICT, WITHOUT ROWID",
    // `token` is the hash of the private link of the receipt; `changes` the members that differ.
    "CREATE TABLE submission (number INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL "
    "UNIQUE, "
    "kind TEXT NOT NULL CHECK (kind IN ('new', 'change', 'owner', 'proposal')), "
    "organization TEXT NOT NULL, changes TEXT NOT NULL CHECK (changes GLOB '{*}'), "
    "remark TEXT NOT NULL, language TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    "CREATE INDEX submission_at ON submission (at)",
    // A sender's address, apart from everything else, so that it can be erased.
    "CREATE TABLE sender (submission INTEGER PRIMARY KEY REFERENCES submission, "
    "email TEXT NOT NULL) STRICT",
    "CREATE TABLE decision (number INTEGER PRIMARY KEY AUTOINCREMENT, "
    "submission INTEGER NOT NULL UNIQUE REFERENCES submission, "
    "outcome TEXT NOT NULL CHECK (outcome IN ('approved', 'refused', 'merged')), "
    "criterion TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, role TEXT NOT NULL, "
    "administrator INTEGER REFERENCES administrator) STRICT",
    // `record` is the whole organization; NULL where it is no longer published.
    "CREATE TABLE revision (number INTEGER PRIMARY KEY AUTOINCREMENT, organization TEXT NOT NULL, "
    "record TEXT CHECK (record GLOB '{*}'), at TEXT NOT NULL, "
    "role TEXT NOT NULL, why TEXT NOT NULL, administrator INTEGER REFERENCES administrator, "
    "submission INTEGER REFERENCES submission, decision INTEGER REFERENCES decision, "
    "undoes INTEGER REFERENCES revision) STRICT",
    "CREATE INDEX revision_of ON revision (organization, number)",
    "CREATE TABLE redirect (old TEXT PRIMARY KEY, target TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE confirm_link (token TEXT PRIMARY KEY, organization TEXT NOT NULL, "
    "email TEXT NOT NULL, made TEXT NOT NULL, expires TEXT NOT NULL, used TEXT) "
    "STRICT, WITHOUT ROWID",
    "CREATE TABLE mail (number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, "
    "organization TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, "
    "body TEXT NOT NULL, queued TEXT NOT NULL, sent TEXT, failures INTEGER NOT NULL DEFAULT 0, "
    "failure TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE TABLE audit (number INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, "
    "who TEXT NOT NULL, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL, "
    "hash TEXT NOT NULL) STRICT",
    "CREATE TRIGGER revision_stays BEFORE UPDATE ON revision "
    "BEGIN SELECT RAISE(ABORT, 'a revision is never changed'); END",
    "CREATE TRIGGER revision_is_kept BEFORE DELETE ON revision "
    "BEGIN SELECT RAISE(ABORT, 'a revision is never removed'); END",
    "CREATE TRIGGER decision_stays BEFORE UPDATE ON decision "
    "BEGIN SELECT RAISE(ABORT, 'a decision is never changed'); END",
    "CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision "
    "BEGIN SELECT RAISE(ABORT, 'a decision is never removed'); END",
    "CREATE TRIGGER audit_stays BEFORE UPDATE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is never changed'); END",
    "CREATE TRIGGER audit_is_kept BEFORE DELETE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit log is never shortened'); END",
    "PRAGMA user_version = 1",
};

/// Questions to the network, what a sender says of the source, accounts that are locked or removed,
/// and pairs of records that an editor found to be two bodies.
const Statements second_version{
    // A check of a column can only be changed with its table; what hangs on a submission waits for
    // the end of the transaction.
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TABLE submission_before AS SELECT number, token, kind, organization, changes, remark, "
    "language, at FROM submission",
    "DROP TABLE submission",
    "CREATE TABLE submission (number INTEGER PRIMARY KEY AUTOINCREMENT, token TEXT NOT NULL "
    "UNIQUE, "
    "kind TEXT NOT NULL CHECK (kind IN ('new', 'change', 'owner', 'proposal', 'question')), "
    "organization TEXT NOT NULL, changes TEXT NOT NULL CHECK (changes GLOB '{*}'), "
    "remark TEXT NOT NULL, language TEXT NOT NULL, at TEXT NOT NULL, "
    "topic TEXT NOT NULL DEFAULT '', how TEXT NOT NULL DEFAULT '', "
    "seen_at TEXT NOT NULL DEFAULT '') STRICT",
    "INSERT INTO submission (number, token, kind, organization, changes, remark, language, at) "
    "SELECT number, token, kind, organization, changes, remark, language, at "
    "FROM submission_before ORDER BY number",
    "DROP TABLE submission_before",
    "CREATE INDEX submission_at ON submission (at)",
    "ALTER TABLE administrator ADD COLUMN state TEXT NOT NULL DEFAULT 'open' "
    "CHECK (state IN ('open', 'locked', 'removed'))",
    "CREATE TABLE different_pair (one TEXT NOT NULL, other TEXT NOT NULL, at TEXT NOT NULL, "
    "who TEXT NOT NULL, PRIMARY KEY (one, other), CHECK (one < other)) STRICT, WITHOUT ROWID",
    "PRAGMA user_version = 2",
};

/// Records of every kind: until here all were organizations. No row of history is written anew.
const Statements third_version{
    "ALTER TABLE revision RENAME COLUMN organization TO id",
    "ALTER TABLE revision ADD COLUMN kind TEXT NOT NULL DEFAULT 'organization'",
    "DROP INDEX revision_of",
    "CREATE INDEX revision_of ON revision (kind, id, number)",
    // "new", "change" and so on are types of submissions; `kind` is that of the record.
    "ALTER TABLE submission RENAME COLUMN kind TO type",
    "ALTER TABLE submission RENAME COLUMN organization TO id",
    "ALTER TABLE submission ADD COLUMN kind TEXT NOT NULL DEFAULT 'organization'",
    "CREATE INDEX submission_about ON submission (kind, id)",
    // The newest revision of the record when it was sent; NULL: it had none. What an owner confirms
    // is revised and suggested in one second, in this order.
    "ALTER TABLE submission ADD COLUMN base INTEGER REFERENCES revision",
    "UPDATE submission SET base = (SELECT max(number) FROM revision WHERE revision.kind = "
    "submission.kind AND revision.id = submission.id AND revision.at <= submission.at)",
    "PRAGMA user_version = 3",
};

/// Who wants to be told of what by mail: an address and a filter. Letters of theirs are removed
/// with them. `first_seen`: when a record of the network was first served; what is new since then.
const Statements fourth_version{
    "CREATE TABLE subscription (number INTEGER PRIMARY KEY AUTOINCREMENT, "
    "type TEXT NOT NULL CHECK (type IN ('word', 'digest')), email TEXT NOT NULL, "
    "diagnosis TEXT NOT NULL, region TEXT NOT NULL, language TEXT NOT NULL, made TEXT NOT NULL, "
    "confirmed TEXT NOT NULL DEFAULT '', stopped TEXT NOT NULL DEFAULT '', "
    "told TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE INDEX subscription_of ON subscription (email COLLATE NOCASE)",
    // `token` is a hash; each letter has its own, and all stay good.
    "CREATE TABLE subscription_link (token TEXT PRIMARY KEY, subscription INTEGER NOT NULL "
    "REFERENCES subscription ON DELETE CASCADE) STRICT, WITHOUT ROWID",
    "CREATE INDEX subscription_link_of ON subscription_link (subscription)",
    "CREATE TABLE first_seen (kind TEXT NOT NULL, id TEXT NOT NULL, at TEXT NOT NULL, "
    "PRIMARY KEY (kind, id)) STRICT, WITHOUT ROWID",
    "ALTER TABLE mail ADD COLUMN unsubscribe TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE mail ADD COLUMN subscription INTEGER REFERENCES subscription ON DELETE CASCADE",
    "CREATE INDEX mail_of_subscription ON mail (subscription)",
    "PRAGMA user_version = 4",
};

/// The exchange board: `token` is the hash of the private link of a post's author.
const Statements fifth_version{
    "CREATE TABLE board_topic (number INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, "
    "region TEXT NOT NULL, area TEXT NOT NULL, at TEXT NOT NULL, "
    "closed TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE TABLE board_post (number INTEGER PRIMARY KEY AUTOINCREMENT, topic INTEGER NOT NULL "
    "REFERENCES board_topic, token TEXT NOT NULL UNIQUE, email TEXT NOT NULL, "
    "author TEXT NOT NULL, organization TEXT NOT NULL, text TEXT NOT NULL, "
    "language TEXT NOT NULL, at TEXT NOT NULL, confirmed TEXT NOT NULL DEFAULT '', "
    "state TEXT NOT NULL CHECK (state IN ('waiting', 'published', 'returned', 'hidden')), "
    "published TEXT NOT NULL DEFAULT '', rule TEXT NOT NULL DEFAULT '', "
    "decided TEXT NOT NULL DEFAULT '', hidings INTEGER NOT NULL DEFAULT 0) STRICT",
    "CREATE INDEX board_post_of ON board_post (topic)",
    "CREATE INDEX board_post_by ON board_post (email COLLATE NOCASE)",
    "CREATE TABLE board_report (number INTEGER PRIMARY KEY AUTOINCREMENT, post INTEGER NOT NULL "
    "REFERENCES board_post ON DELETE CASCADE, rule TEXT NOT NULL, more TEXT NOT NULL, "
    "at TEXT NOT NULL, handled TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE INDEX board_report_on ON board_report (post)",
    "PRAGMA user_version = 5",
};

/// Applications for membership: `token` is the hash of the private link of the applicant.
const Statements sixth_version{
    "CREATE TABLE membership (number INTEGER PRIMARY KEY AUTOINCREMENT, "
    "token TEXT NOT NULL UNIQUE, organization TEXT NOT NULL DEFAULT '', "
    "name TEXT NOT NULL DEFAULT '', registration TEXT NOT NULL DEFAULT '', "
    "address TEXT NOT NULL DEFAULT '', aims TEXT NOT NULL DEFAULT '', "
    "members TEXT NOT NULL DEFAULT '', branches TEXT NOT NULL DEFAULT '', "
    "person TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', "
    "statutes TEXT NOT NULL DEFAULT '', code INTEGER NOT NULL DEFAULT 0, "
    "language TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN "
    "('draft', 'sent', 'accepted', 'refused', 'withdrawn')), began TEXT NOT NULL, "
    "saved TEXT NOT NULL, sent TEXT NOT NULL DEFAULT '', signed_at TEXT NOT NULL DEFAULT '', "
    "decided TEXT NOT NULL DEFAULT '', protocol TEXT NOT NULL DEFAULT '', "
    "reason TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE INDEX membership_by ON membership (email COLLATE NOCASE)",
    "PRAGMA user_version = 6",
};

/// Joint opinions. A signature stands for the version of the text that was signed. `asked`: when an
/// organization was last written to about something that the network asks of all.
const Statements opinions_version{
    "CREATE TABLE opinion (number INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, "
    "url TEXT NOT NULL, addressee TEXT NOT NULL, deadline TEXT NOT NULL, text TEXT NOT NULL, "
    "language TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1, state TEXT NOT NULL "
    "DEFAULT 'open' CHECK (state IN ('open', 'sent', 'withdrawn')), opened TEXT NOT NULL, "
    "ended TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE TABLE opinion_signature (opinion INTEGER NOT NULL REFERENCES opinion "
    "ON DELETE CASCADE, organization TEXT NOT NULL, name TEXT NOT NULL, person TEXT NOT NULL, "
    "at TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (opinion, organization)) STRICT",
    "CREATE TABLE opinion_comment (number INTEGER PRIMARY KEY AUTOINCREMENT, opinion INTEGER "
    "NOT NULL REFERENCES opinion ON DELETE CASCADE, organization TEXT NOT NULL, "
    "name TEXT NOT NULL, text TEXT NOT NULL, at TEXT NOT NULL) STRICT",
    "CREATE INDEX opinion_comment_on ON opinion_comment (opinion)",
    "CREATE TABLE asked (about TEXT NOT NULL, number INTEGER NOT NULL, organization TEXT NOT NULL, "
    "at TEXT NOT NULL, PRIMARY KEY (about, number, organization)) STRICT, WITHOUT ROWID",
    "PRAGMA user_version = 7",
};

/// Surveys: who has answered (`survey_reply`) and what; a question's choices one a line, an answer
/// the number of a choice, a number or a text.
const Statements surveys_version{
    "CREATE TABLE survey (number INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, "
    "about TEXT NOT NULL, language TEXT NOT NULL, closes TEXT NOT NULL, state TEXT NOT NULL "
    "DEFAULT 'draft' CHECK (state IN ('draft', 'open', 'closed')), made TEXT NOT NULL, "
    "ended TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE TABLE survey_question (survey INTEGER NOT NULL REFERENCES survey ON DELETE CASCADE, "
    "place INTEGER NOT NULL, type TEXT NOT NULL CHECK (type IN ('one', 'several', 'number', "
    "'text')), text TEXT NOT NULL, choices TEXT NOT NULL, PRIMARY KEY (survey, place)) STRICT",
    "CREATE TABLE survey_reply (survey INTEGER NOT NULL REFERENCES survey ON DELETE CASCADE, "
    "organization TEXT NOT NULL, PRIMARY KEY (survey, organization)) STRICT, WITHOUT ROWID",
    "CREATE TABLE survey_answer (number INTEGER PRIMARY KEY, survey INTEGER NOT NULL, "
    "organization TEXT NOT NULL, place INTEGER NOT NULL, value TEXT NOT NULL, FOREIGN KEY "
    "(survey, organization) REFERENCES survey_reply ON DELETE CASCADE) STRICT",
    "CREATE INDEX survey_answer_of ON survey_answer (survey, organization)",
    "PRAGMA user_version = 8",
};

/// Experts: the private address, which stands nowhere else, and how far its owner has agreed to be
/// shown. `token` is the hash of the private link; `expert` the id of the record.
const Statements experts_version{
    "CREATE TABLE expert_address (number INTEGER PRIMARY KEY AUTOINCREMENT, "
    "submission INTEGER REFERENCES submission, expert TEXT NOT NULL, email TEXT NOT NULL, "
    "language TEXT NOT NULL, token TEXT NOT NULL DEFAULT '', made TEXT NOT NULL, "
    "asked TEXT NOT NULL DEFAULT '', agreed TEXT NOT NULL DEFAULT '', "
    "paused TEXT NOT NULL DEFAULT '') STRICT",
    "CREATE INDEX expert_address_of ON expert_address (expert)",
    "CREATE INDEX expert_address_by ON expert_address (email COLLATE NOCASE)",
    "PRAGMA user_version = 9",
};

/// Contacts of organizations, segments, and letters to a segment, each of which is one row of
/// `mail` for each organization: a second one for the same cannot be.
const Statements letters_version{
    "CREATE TABLE contact (number INTEGER PRIMARY KEY AUTOINCREMENT, organization TEXT NOT NULL, "
    "person TEXT NOT NULL, email TEXT NOT NULL, language TEXT NOT NULL, tags TEXT NOT NULL, "
    "source TEXT NOT NULL, consent TEXT NOT NULL, saved TEXT NOT NULL) STRICT",
    "CREATE UNIQUE INDEX contact_of ON contact (organization, email COLLATE NOCASE)",
    "CREATE INDEX contact_by ON contact (email COLLATE NOCASE)",
    // `address` is a hash: who wants no such letters stays known without being named.
    "CREATE TABLE letter_stop (address TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE segment (number INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, "
    "filter TEXT NOT NULL) STRICT",
    "CREATE TABLE mailing (number INTEGER PRIMARY KEY AUTOINCREMENT, filter TEXT NOT NULL, "
    "subject_lv TEXT NOT NULL DEFAULT '', text_lv TEXT NOT NULL DEFAULT '', "
    "subject_ru TEXT NOT NULL DEFAULT '', text_ru TEXT NOT NULL DEFAULT '', "
    "subject_en TEXT NOT NULL DEFAULT '', text_en TEXT NOT NULL DEFAULT '', "
    "subject_uk TEXT NOT NULL DEFAULT '', text_uk TEXT NOT NULL DEFAULT '', saved TEXT NOT NULL, "
    "tested TEXT NOT NULL DEFAULT '', sent TEXT NOT NULL DEFAULT '', "
    "stopped TEXT NOT NULL DEFAULT '') STRICT",
    "ALTER TABLE mail ADD COLUMN html TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE mail ADD COLUMN mailing INTEGER REFERENCES mailing",
    // Of letters of a mailing: hash of the token that ends such letters; not before then; when it
    // was given up, and `failure` says why.
    "ALTER TABLE mail ADD COLUMN stop TEXT",
    "ALTER TABLE mail ADD COLUMN next_try TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE mail ADD COLUMN given_up TEXT NOT NULL DEFAULT ''",
    "CREATE UNIQUE INDEX mail_of_mailing ON mail (mailing, organization) "
    "WHERE mailing IS NOT NULL",
    "CREATE UNIQUE INDEX mail_of_stop ON mail (stop) WHERE stop IS NOT NULL",
    "PRAGMA user_version = 10",
};

/// A role for who moderates the board alone; what nobody is there for, by month, never fewer than
/// five; and words that visitors say were not understood.
const Statements roles_version{
    // As in the second version: sessions, decisions and revisions wait for the accounts.
    "PRAGMA defer_foreign_keys = ON",
    "CREATE TABLE administrator_before AS SELECT number, name, passphrase, role, totp, added, "
    "state FROM administrator",
    "DROP TABLE administrator",
    "CREATE TABLE administrator (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, "
    "passphrase TEXT NOT NULL, role TEXT NOT NULL CHECK (role IN ('moderator', 'editor', "
    "'administrator')), totp TEXT NOT NULL DEFAULT '', added TEXT NOT NULL, "
    "state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'locked', 'removed'))) STRICT",
    "INSERT INTO administrator (number, name, passphrase, role, totp, added, state) "
    "SELECT number, name, passphrase, role, totp, added, state FROM administrator_before",
    "DROP TABLE administrator_before",
    "CREATE TABLE unmet_need (month TEXT NOT NULL, kind TEXT NOT NULL, term TEXT NOT NULL, "
    "count INTEGER NOT NULL CHECK (count >= 5), PRIMARY KEY (month, kind, term)) "
    "STRICT, WITHOUT ROWID",
    "CREATE TABLE unread_word (number INTEGER PRIMARY KEY AUTOINCREMENT, "
    "word TEXT NOT NULL UNIQUE, day TEXT NOT NULL, dismissed TEXT NOT NULL DEFAULT '') STRICT",
    "PRAGMA user_version = 11",
};

/// versions[n] makes version n + 1 of version n; a published one is never edited.
const std::array versions{&first_version,   &second_version,  &third_version,    &fourth_version,
                          &fifth_version,   &sixth_version,   &opinions_version, &surveys_version,
                          &experts_version, &letters_version, &roles_version};
constexpr std::int64_t newest = std::tuple_size_v<decltype(versions)>;

std::int64_t version_of(const Database& database) {
  std::int64_t version = 0;
  database.each("PRAGMA user_version", {}, [&](const StoreRow& row) { version = row.number(0); });
  return version;
}

}  // namespace

void refuse_newer(std::int64_t version) {
  if (version > newest)
    throw std::runtime_error("has format " + std::to_string(version) + ", this program knows " +
                             std::to_string(newest) + "; use the newer program that wrote it");
}

void migrate(Database& database) {
  if (version_of(database) == newest) return;
  Transaction transaction{database};
  const auto version = version_of(database);  // another program may have been quicker
  refuse_newer(version);
  for (auto next = static_cast<std::size_t>(version); next < versions.size(); ++next)
    for (const auto* statement : *versions.at(next)) database.run(statement);
  transaction.commit();
}

}  // namespace blakus

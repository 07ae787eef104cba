#include "core/store/revisions.h"

#include <initializer_list>

#include "core/store/stored_kind.h"

namespace blakus {
namespace {

constexpr const char* revision_columns =
    "SELECT number, kind, id, record, at, role, why, administrator, submission, decision, undoes "
    "FROM revision ";

Revision revision_in(const StoreRow& row) {
  Revision revision{.number = row.number(0),
                    .kind = stored_kind(row.text(1)),
                    .id = row.text(2),
                    .at = row.text(4),
                    .role = row.text(5),
                    .why = row.text(6),
                    .administrator = row.number_or_none(7),
                    .submission = row.number_or_none(8),
                    .decision = row.number_or_none(9),
                    .undoes = row.number_or_none(10)};
  if (!row.is_null(3)) revision.json = row.text(3);
  return revision;
}

/// `which`: the rest of the statement, what rows and in which order.
std::vector<Revision> found_revisions(const Database& database, const char* which,
                                      std::initializer_list<StoreValue> values) {
  return database.all(std::string(revision_columns) + which, values, revision_in);
}

}  // namespace

std::int64_t add_revision(Database& database, const Revision& revision) {
  database.run(
      "INSERT INTO revision (kind, id, record, at, role, why, administrator, submission, "
      "decision, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {stored_name(revision.kind), revision.id, value_or_null(revision.json), revision.at,
       revision.role, revision.why, value_or_null(revision.administrator),
       value_or_null(revision.submission), value_or_null(revision.decision),
       value_or_null(revision.undoes)});
  return database.last_number();
}

std::vector<Revision> latest_revisions(const Database& database, std::int64_t after) {
  return found_revisions(database,
                         "WHERE number IN (SELECT max(number) FROM revision GROUP BY kind, id) "
                         "AND number > ? ORDER BY number",
                         {after});
}

std::optional<Revision> latest_revision(const Database& database, Kind kind,
                                        const std::string& id) {
  return first_of(found_revisions(
      database, "WHERE kind = ? AND id = ? ORDER BY number DESC LIMIT 1", {stored_name(kind), id}));
}

std::optional<Revision> revision(const Database& database, std::int64_t number) {
  return first_of(found_revisions(database, "WHERE number = ?", {number}));
}

std::optional<Revision> revision_before(const Database& database, const Revision& revision) {
  return first_of(found_revisions(
      database, "WHERE kind = ? AND id = ? AND number < ? ORDER BY number DESC LIMIT 1",
      {stored_name(revision.kind), revision.id, revision.number}));
}

std::vector<Revision> standing_revisions_by(const Database& database, const std::string& role,
                                            const std::string& at) {
  return found_revisions(database,
                         "WHERE role = ? AND at >= ? AND undoes IS NULL AND number IN "
                         "(SELECT max(number) FROM revision GROUP BY kind, id) "
                         "ORDER BY number DESC LIMIT 100",
                         {role, at});
}

std::vector<Revision> history_of(const Database& database, Kind kind, const std::string& id) {
  return found_revisions(database, "WHERE kind = ? AND id = ? ORDER BY number DESC",
                         {stored_name(kind), id});
}

void continue_revisions_after(Database& database, std::int64_t number) {
  Transaction transaction{database};
  database.run(
      "INSERT INTO sqlite_sequence (name, seq) SELECT 'revision', 0 WHERE NOT EXISTS "
      "(SELECT 1 FROM sqlite_sequence WHERE name = 'revision')");
  database.run("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = 'revision'", {number});
  transaction.commit();
}

std::int64_t last_revision(const Database& database) {
  std::int64_t last = 0;
  database.each("SELECT coalesce(max(number), 0) FROM revision", {},
                [&](const StoreRow& row) { last = row.number(0); });
  return last;
}

Redirects redirects(const Database& database) {
  Redirects all;
  database.each("SELECT old, target FROM redirect", {},
                [&](const StoreRow& row) { all[row.text(0)] = row.text(1); });
  return all;
}

void add_redirect(Database& database, const std::string& old, const std::string& target) {
  Transaction transaction{database};
  database.run("DELETE FROM redirect WHERE old = ?", {target});
  database.run("UPDATE redirect SET target = ? WHERE target = ?", {target, old});
  database.run("INSERT OR REPLACE INTO redirect (old, target) VALUES (?, ?)", {old, target});
  transaction.commit();
}

void remove_redirect(Database& database, const std::string& old) {
  database.run("DELETE FROM redirect WHERE old = ?", {old});
}

}  // namespace blakus

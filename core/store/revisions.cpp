#include "core/store/revisions.h"

#include "core/catalog/organization_json.h"

namespace blakus {
namespace {

constexpr const char* by_number =
    "SELECT number, organization, record, at, role, why, administrator, submission, decision, "
    "undoes FROM revision WHERE number = ?";
constexpr const char* by_organization =
    "SELECT number, organization, record, at, role, why, administrator, submission, decision, "
    "undoes FROM revision WHERE organization = ? ORDER BY number DESC";
constexpr const char* newest_of_each =
    "SELECT number, organization, record, at, role, why, administrator, submission, decision, "
    "undoes FROM revision WHERE number IN "
    "(SELECT max(number) FROM revision GROUP BY organization) AND number > ? ORDER BY number";

std::optional<std::int64_t> maybe_number(const StoreRow& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return row.number(column);
}

StoreValue value_of(const std::optional<std::int64_t>& number) {
  if (!number) return std::monostate{};
  return *number;
}

Revision revision_in(const StoreRow& row) {
  Revision revision{.number = row.number(0),
                    .organization = row.text(1),
                    .at = row.text(3),
                    .role = row.text(4),
                    .why = row.text(5),
                    .administrator = maybe_number(row, 6),
                    .submission = maybe_number(row, 7),
                    .decision = maybe_number(row, 8),
                    .undoes = maybe_number(row, 9)};
  if (!row.is_null(2)) revision.record = stored_organization(row.text(2));
  return revision;
}

std::vector<Revision> found(const Database& database, const char* sql, const StoreValue& value) {
  std::vector<Revision> revisions;
  database.each(sql, {value}, [&](const StoreRow& row) { revisions.push_back(revision_in(row)); });
  return revisions;
}

}  // namespace

std::int64_t add_revision(Database& database, const Revision& revision) {
  database.run(
      "INSERT INTO revision (organization, record, at, role, why, administrator, submission, "
      "decision, undoes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      {revision.organization,
       revision.record ? StoreValue(to_json(*revision.record)) : StoreValue(), revision.at,
       revision.role, revision.why, value_of(revision.administrator), value_of(revision.submission),
       value_of(revision.decision), value_of(revision.undoes)});
  return database.last_number();
}

std::vector<Revision> latest_revisions(const Database& database, std::int64_t after) {
  return found(database, newest_of_each, after);
}

std::optional<Revision> latest_revision(const Database& database, const std::string& organization) {
  auto all = history_of(database, organization);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

std::optional<Revision> revision(const Database& database, std::int64_t number) {
  auto all = found(database, by_number, number);
  if (all.empty()) return std::nullopt;
  return std::move(all.front());
}

std::vector<Revision> history_of(const Database& database, const std::string& organization) {
  return found(database, by_organization, organization);
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

#include "core/store/accounts.h"

namespace blakus {
namespace {

Administrator administrator_in(const StoreRow& row) {
  return {.number = row.number(0),
          .name = row.text(1),
          .passphrase = row.text(2),
          .role = row.text(3),
          .totp = row.text(4),
          .added = row.text(5),
          .state = row.text(6)};
}

std::optional<Administrator> found_account(const Database& database, const char* sql,
                                           const StoreValue& value) {
  std::optional<Administrator> administrator;
  database.each(sql, {value}, [&](const StoreRow& row) { administrator = administrator_in(row); });
  return administrator;
}

}  // namespace

void put_administrator(Database& database, const Administrator& administrator) {
  database.run(
      "INSERT INTO administrator (name, passphrase, role, totp, added) VALUES (?, ?, ?, ?, ?) "
      "ON CONFLICT (name) DO UPDATE SET passphrase = excluded.passphrase, role = excluded.role, "
      "totp = excluded.totp, state = 'open'",
      {administrator.name, administrator.passphrase, administrator.role, administrator.totp,
       administrator.added});
}

std::optional<Administrator> administrator(const Database& database, const std::string& name) {
  return found_account(
      database,
      "SELECT number, name, passphrase, role, totp, added, state FROM administrator "
      "WHERE name = ?",
      name);
}

std::optional<Administrator> administrator(const Database& database, std::int64_t number) {
  return found_account(
      database,
      "SELECT number, name, passphrase, role, totp, added, state FROM administrator "
      "WHERE number = ?",
      number);
}

std::vector<Administrator> administrators(const Database& database) {
  return database.all(
      "SELECT number, name, passphrase, role, totp, added, state FROM administrator "
      "WHERE state <> 'removed' ORDER BY name",
      {}, administrator_in);
}

void set_account_state(Database& database, std::int64_t number, const std::string& state) {
  Transaction transaction{database};
  database.run("UPDATE administrator SET state = ? WHERE number = ?", {state, number});
  if (state == "removed")
    database.run("UPDATE administrator SET passphrase = '', totp = '' WHERE number = ?", {number});
  end_sessions_of(database, number);
  transaction.commit();
}

void add_session(Database& database, const Session& session) {
  database.run("INSERT INTO session (token, administrator, began, seen) VALUES (?, ?, ?, ?)",
               {session.token, session.administrator, session.began, session.seen});
}

std::optional<Session> session(const Database& database, const std::string& token) {
  std::optional<Session> session;
  database.each("SELECT token, administrator, began, seen FROM session WHERE token = ?", {token},
                [&](const StoreRow& row) {
                  session = Session{row.text(0), row.number(1), row.number(2), row.number(3)};
                });
  return session;
}

void touch_session(Database& database, const std::string& token, std::int64_t seen) {
  database.run("UPDATE session SET seen = ? WHERE token = ?", {seen, token});
}

void end_session(Database& database, const std::string& token) {
  database.run("DELETE FROM session WHERE token = ?", {token});
}

void end_sessions_of(Database& database, std::int64_t administrator) {
  database.run("DELETE FROM session WHERE administrator = ?", {administrator});
}

void end_old_sessions(Database& database, std::int64_t began, std::int64_t seen) {
  database.run("DELETE FROM session WHERE began < ? OR seen < ?", {began, seen});
}

}  // namespace blakus

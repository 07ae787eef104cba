#pragma once
// Who may decide, and who is signed in. Knows the tables; never how a passphrase is made sure of.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {

struct Administrator {
  std::int64_t number = 0;
  std::string name;
  std::string passphrase;      ///< libsodium's argon2id string
  std::string role;            ///< moderator, editor or administrator
  std::string totp;            ///< base32 secret of one-time codes; empty: none asked for
  std::string added;           ///< ISO date and time, UTC
  std::string state = "open";  ///< open, locked or removed; only open ones can sign in
};

struct Session {
  std::string token;  ///< hash
  std::int64_t administrator = 0;
  std::int64_t began = 0;  ///< seconds since 1970
  std::int64_t seen = 0;   ///< of the last request
};

/// Adds it, or puts passphrase, role and one-time secret in place of the present ones of that name;
/// the account is open then.
void put_administrator(Database& database, const Administrator& administrator);
std::optional<Administrator> administrator(const Database& database, const std::string& name);
std::optional<Administrator> administrator(const Database& database, std::int64_t number);
/// All but the removed ones, by name.
std::vector<Administrator> administrators(const Database& database);
/// A removed one keeps its number and name, for the history, and loses passphrase and secret. All
/// its sessions end, whatever the state.
void set_account_state(Database& database, std::int64_t number, const std::string& state);

void add_session(Database& database, const Session& session);
std::optional<Session> session(const Database& database, const std::string& token);
void touch_session(Database& database, const std::string& token, std::int64_t seen);
void end_session(Database& database, const std::string& token);
void end_sessions_of(Database& database, std::int64_t administrator);
/// Ends those that began or were last seen before these times.
void end_old_sessions(Database& database, std::int64_t began, std::int64_t seen);

}  // namespace blakus

#pragma once
// What records became: append-only, each revision the whole record as JSON. Knows the tables; never
// what the JSON of a kind says, or who may decide.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/kinds/kinds.h"
#include "core/store/database.h"

namespace blakus {

struct Revision {
  std::int64_t number = 0;
  Kind kind = Kind::organization;
  std::string id;                   ///< of the record, one of its kind
  std::optional<std::string> json;  ///< nothing: no longer published
  std::string at;                   ///< ISO date and time, UTC
  std::string role;                 ///< base, owner, editor, administrator or import
  std::string why;                  ///< one sentence, may be empty
  std::optional<std::int64_t> administrator;
  std::optional<std::int64_t> submission;
  std::optional<std::int64_t> decision;
  std::optional<std::int64_t> undoes;  ///< the revision whose effect this one takes back
};

/// Adds it and gives back its number; `number` is not looked at.
std::int64_t add_revision(Database& database, const Revision& revision);

/// The state of each record by its last revision, for those that changed after `number`.
std::vector<Revision> latest_revisions(const Database& database, std::int64_t after = 0);
std::optional<Revision> latest_revision(const Database& database, Kind kind, const std::string& id);
std::optional<Revision> revision(const Database& database, std::int64_t number);
/// The one of the same record before it; nothing for the first.
std::optional<Revision> revision_before(const Database& database, const Revision& revision);
/// All revisions of one record, the newest first.
std::vector<Revision> history_of(const Database& database, Kind kind, const std::string& id);
/// Made by that role since `at`, of whatever kind, not taken back since, the newest first.
std::vector<Revision> standing_revisions_by(const Database& database, const std::string& role,
                                            const std::string& at);
/// The next revision gets a higher number than this.
void continue_revisions_after(Database& database, std::int64_t number);
/// The number of the newest revision of all, 0 if there is none.
std::int64_t last_revision(const Database& database);

/// Of organizations, which alone are merged: old id → the id that took its place, always a present
/// one.
using Redirects = std::map<std::string, std::string, std::less<>>;
Redirects redirects(const Database& database);
/// `old` and all that led to it now lead to `target`.
void add_redirect(Database& database, const std::string& old, const std::string& target);
void remove_redirect(Database& database, const std::string& old);

}  // namespace blakus

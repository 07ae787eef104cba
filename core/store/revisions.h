#pragma once
// What records became: append-only, each revision the whole organization. Knows the tables; never
// who may decide.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/organization.h"
#include "core/store/database.h"

namespace blakus {

struct Revision {
  std::int64_t number = 0;
  std::string organization;            ///< id
  std::optional<Organization> record;  ///< nothing: no longer published
  std::string at;                      ///< ISO date and time, UTC
  std::string role;                    ///< base, owner, editor, administrator or import
  std::string why;                     ///< one sentence, may be empty
  std::optional<std::int64_t> administrator;
  std::optional<std::int64_t> submission;
  std::optional<std::int64_t> decision;
  std::optional<std::int64_t> undoes;  ///< the revision whose effect this one takes back
};

/// Adds it and gives back its number; `number` is not looked at.
std::int64_t add_revision(Database& database, const Revision& revision);

/// The state of each organization by its last revision, for those that changed after `number`.
std::vector<Revision> latest_revisions(const Database& database, std::int64_t after = 0);
std::optional<Revision> latest_revision(const Database& database, const std::string& organization);
std::optional<Revision> revision(const Database& database, std::int64_t number);
/// All revisions of one organization, the newest first.
std::vector<Revision> history_of(const Database& database, const std::string& organization);
/// The number of the newest revision of all, 0 if there is none.
std::int64_t last_revision(const Database& database);

/// Old id → the id that took its place, always a present one.
using Redirects = std::map<std::string, std::string, std::less<>>;
Redirects redirects(const Database& database);
/// `old` and all that led to it now lead to `target`.
void add_redirect(Database& database, const std::string& old, const std::string& target);
void remove_redirect(Database& database, const std::string& old);

}  // namespace blakus

#pragma once
// What administrators and programs did: append-only, each entry sealed with the hash of the one
// before it, so that a change or a gap shows. Holds no sender's address.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {

struct AuditEntry {
  std::int64_t number = 0;
  std::string at;       ///< ISO date and time, UTC
  std::string who;      ///< an administrator's name, "owner" or "command line"
  std::string action;   ///< "approved", "signed in", "exported", …
  std::string subject;  ///< "submission 12", an organization's id
  std::string detail;
  std::string hash;  ///< of the entry and the hash before it, hex
};

/// Adds an entry; `number` and `hash` are not looked at.
void add_audit_entry(Database& database, const AuditEntry& entry);
/// The newest first.
std::vector<AuditEntry> audit_entries(const Database& database, std::int64_t most);

struct AuditVerdict {
  std::int64_t entries = 0;
  std::optional<std::int64_t> broken_at;  ///< the first entry that does not follow from the rest
  std::string seal;  ///< hash of the last entry: noted elsewhere, it shows a cut-off end too
};
AuditVerdict verify_audit(const Database& database);

}  // namespace blakus

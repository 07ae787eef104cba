#include "core/store/audit.h"

#include <array>

#include <sodium.h>

namespace blakus {
namespace {

constexpr const char* oldest_first =
    "SELECT number, at, who, action, subject, detail, hash FROM audit ORDER BY number";
constexpr const char* newest_first =
    "SELECT number, at, who, action, subject, detail, hash FROM audit ORDER BY number DESC LIMIT ?";

/// Lengths stand between the parts, so that no two entries give the same bytes.
std::string hash_of(const AuditEntry& entry, const std::string& before) {
  std::string bytes;
  for (const auto& part : {before, std::to_string(entry.number), entry.at, entry.who, entry.action,
                           entry.subject, entry.detail})
    bytes.append(std::to_string(part.size())).append(":").append(part);
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(bytes.data()),
                     bytes.size());
  std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return hex.data();
}

AuditEntry entry_in(const StoreRow& row) {
  return {row.number(0), row.text(1), row.text(2), row.text(3),
          row.text(4),   row.text(5), row.text(6)};
}

}  // namespace

void add_audit_entry(Database& database, const AuditEntry& entry) {
  Transaction transaction{database};
  auto added = entry;
  added.number = 1;
  std::string before;
  database.each(newest_first, {std::int64_t{1}}, [&](const StoreRow& row) {
    added.number = row.number(0) + 1;
    before = row.text(6);
  });
  database.run(
      "INSERT INTO audit (number, at, who, action, subject, detail, hash) "
      "VALUES (?, ?, ?, ?, ?, ?, ?)",
      {added.number, added.at, added.who, added.action, added.subject, added.detail,
       hash_of(added, before)});
  transaction.commit();
}

std::vector<AuditEntry> audit_entries(const Database& database, std::int64_t most) {
  return database.all(newest_first, {most}, entry_in);
}

AuditVerdict verify_audit(const Database& database) {
  AuditVerdict verdict;
  database.each(oldest_first, {}, [&](const StoreRow& row) {
    const auto entry = entry_in(row);
    const bool follows =
        entry.number == ++verdict.entries && hash_of(entry, verdict.seal) == entry.hash;
    if (!follows && !verdict.broken_at) verdict.broken_at = entry.number;
    verdict.seal = entry.hash;
  });
  // SQLite remembers the highest number it ever gave.
  database.each("SELECT seq FROM sqlite_sequence WHERE name = 'audit'", {},
                [&](const StoreRow& row) {
                  if (row.number(0) > verdict.entries && !verdict.broken_at)
                    verdict.broken_at = verdict.entries + 1;
                });
  return verdict;
}

}  // namespace blakus

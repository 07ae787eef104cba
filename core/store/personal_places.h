#pragma once
// Every place of the store where a person's e-mail address may stand: one table, by which the
// person is told what is kept, and by which it is erased. Knows tables; never who asks.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/store/database.h"

namespace blakus {

/// What becomes of a row that names an address which is to be erased.
enum class Erasing : unsigned char {
  remove,   ///< the row goes
  empty,    ///< its columns become empty
  replace,  ///< "…" stands in the place of the address, wherever in the columns it stands
  keep,     ///< history that is never changed: what is published is changed in the review area
};

struct PersonalPlace {
  std::string_view table;
  /// Of Erasing::remove and empty, the first is the address and the others are erased with it; else
  /// texts that may name it.
  std::vector<std::string_view> columns;
  Erasing erasing = Erasing::remove;
  /// Rows about the address that hold it elsewhere: a condition with ?1, in place of the columns.
  std::string_view where = {};
};

/// A new table or column with an address or a free text has its row here; a test asks for it.
std::span<const PersonalPlace> personal_places();

/// Everything kept about an address, however it is spelt, as a JSON object: rows by table, without
/// secrets and hashes. A table without such a row is an empty list.
std::string kept_about(const Database& database, std::string_view email);
/// Erases it everywhere; how many rows that changed.
std::int64_t forget_address(Database& database, std::string_view email);

}  // namespace blakus

#pragma once
// The tables of the store and how an older file becomes a present one. Knows SQL alone.

#include <cstdint>

namespace blakus {

class Database;

/// Brings the tables up to date. Throws std::runtime_error if a newer program has written them.
void migrate(Database& database);

/// Throws std::runtime_error if only a newer program knows tables of that version.
void refuse_newer(std::int64_t version);

}  // namespace blakus

#pragma once
// The tables of the store and how an older file becomes a present one. Knows SQL alone.

namespace blakus {

class Database;

/// Brings the tables up to date. Throws std::runtime_error if a newer program has written them.
void migrate(Database& database);

}  // namespace blakus

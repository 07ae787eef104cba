#include "core/store/different_pairs.h"

#include <algorithm>

namespace blakus {

void keep_apart(Database& database, const DifferentPair& pair) {
  database.run("INSERT OR IGNORE INTO different_pair (one, other, at, who) VALUES (?, ?, ?, ?)",
               {std::min(pair.one, pair.other), std::max(pair.one, pair.other), pair.at, pair.who});
}

bool forget_pair(Database& database, const std::string& one, const std::string& other) {
  return database.run("DELETE FROM different_pair WHERE one = ? AND other = ?",
                      {std::min(one, other), std::max(one, other)}) == 1;
}

std::vector<DifferentPair> different_pairs(const Database& database) {
  return database.all("SELECT one, other, at, who FROM different_pair ORDER BY at DESC, one, other",
                      {}, [](const StoreRow& row) -> DifferentPair {
                        return {row.text(0), row.text(1), row.text(2), row.text(3)};
                      });
}

bool are_different(const std::vector<DifferentPair>& pairs, const std::string& one,
                   const std::string& other) {
  return std::ranges::any_of(pairs, [&](const DifferentPair& pair) {
    return (pair.one == one && pair.other == other) || (pair.one == other && pair.other == one);
  });
}

}  // namespace blakus

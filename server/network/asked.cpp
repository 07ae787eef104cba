#include "server/network/asked.h"

namespace blakus {

void note_asked(Database& database, const AskedThing& thing, const std::string& organization,
                const std::string& at) {
  database.run("INSERT OR REPLACE INTO asked (about, number, organization, at) VALUES (?, ?, ?, ?)",
               {thing.about, thing.number, organization, at});
}

std::set<std::string> asked_after(const Database& database, const AskedThing& thing,
                                  const std::string& at) {
  std::set<std::string> asked;
  database.each("SELECT organization FROM asked WHERE about = ? AND number = ? AND at > ?",
                {thing.about, thing.number, at},
                [&](const StoreRow& row) { asked.insert(row.text(0)); });
  return asked;
}

}  // namespace blakus

#include "core/index/reader.h"

#include <stdexcept>

#include <fmt/format.h>

#include "core/index/folder.h"

namespace fs = std::filesystem;

namespace blakus {

fs::path served_generation(const fs::path& index) {
  if (auto generation = current_generation(index)) return *generation;
  throw std::runtime_error("there is no index at " + index.string() +
                           ": run blakus-index build first");
}

void require_whole(const fs::path& generation) {
  if (const auto damage = damage_of(generation))
    throw std::runtime_error("the index is damaged: " + *damage + "; run blakus-index build again");
}

void require_present_format(const Xapian::Database& database) {
  const auto version = metadata_of<Metadata::format>(database);
  if (version == schema_version) return;
  throw std::runtime_error(
      fmt::format("the index has format {}, this program reads {}; run blakus-index build again",
                  version, schema_version));
}

Kind kind_in(const Xapian::Document& document) {
  const std::string prefix{prefix_of(Field::kind)};
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  if (term != document.termlist_end() && (*term).starts_with(prefix))
    if (const auto kind = kind_named((*term).substr(prefix.size()))) return *kind;
  throw std::runtime_error("a document of the index has no kind: run blakus-index build again");
}

Xapian::Database opened_database(const fs::path& generation) {
  Xapian::Database database{generation.string()};
  require_present_format(database);
  return database;
}

}  // namespace blakus

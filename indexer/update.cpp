#include "indexer/update.h"

#include <stdexcept>

#include <fmt/format.h>
#include <xapian.h>

#include "core/catalog/network_json.h"
#include "core/catalog/taxonomy_json.h"
#include "core/index_folder.h"
#include "core/number.h"
#include "core/schema.h"
#include "core/store/merged_catalog.h"
#include "core/store/revisions.h"
#include "indexer/documents.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

std::int64_t revision_in(const Xapian::Database& database) {
  return number_in<std::int64_t>(database.get_metadata(meta_revision)).value_or(0);
}

fs::path sound_generation(const fs::path& index) {
  const auto generation = current_generation(index);
  if (!generation)
    throw std::runtime_error("there is no index in " + index.string() + "; run blakus-index build");
  if (const auto damage = damage_of(*generation))
    throw std::runtime_error("the index is damaged: " + *damage + "; run blakus-index build");
  return *generation;
}

void require_present_format(const Xapian::Database& database) {
  if (database.get_metadata(meta_schema_version) != std::to_string(schema_version))
    throw std::runtime_error("the index has another format; run blakus-index build");
}

void copy_generation(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::directory_iterator{from})
    if (entry.path().filename() != manifest_file)
      fs::copy_file(entry.path(), to / entry.path().filename());
}

/// The vocabulary as the index holds it: labels are posted with each organization.
Catalog vocabulary_in(const Xapian::Database& database) {
  Catalog catalog;
  for (const auto kind : taxonomy_kinds) {
    const auto term = index_term(Field::kind, name_of(kind));
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
      catalog.terms.push_back(stored_term(database.get_document(*at).get_data(), kind));
  }
  return catalog;
}

std::string id_term(const std::string& organization) {
  return index_term(Field::id, id_value(Kind::organization, organization));
}

void apply(Xapian::WritableDatabase& database, std::vector<Revision> revisions,
           const Redirects& moved, const TermsById& terms) {
  for (auto& revision : revisions) {
    if (!revision.record) {
      database.delete_document(id_term(revision.organization));
      continue;
    }
    point_to_successors(*revision.record, moved);
    database.replace_document(id_term(revision.organization), document_of(*revision.record, terms));
  }
}

/// Events and news of an organization that was merged now belong to its successor.
void move_network_items(Xapian::WritableDatabase& database, const Redirects& moved) {
  for (const auto& [old, target] : moved) {
    const auto term = index_term(Field::organization, old);
    std::vector<Xapian::docid> documents(database.postlist_begin(term),
                                         database.postlist_end(term));
    for (const auto document : documents) {
      auto item = stored_network_item(database.get_document(document).get_data());
      item.organization_id = target;
      database.replace_document(document, document_of(item));
    }
  }
}

/// Applies what is newer to the database in `folder`; how many organizations that were.
std::size_t bring_up_to_date(const fs::path& folder, const Database& store) {
  Xapian::WritableDatabase database{folder.string(), Xapian::DB_OPEN};
  require_present_format(database);
  const auto newest = last_revision(store);
  auto revisions = latest_revisions(store, revision_in(database));
  const auto count = revisions.size();
  const auto moved = redirects(store);
  const auto catalog = vocabulary_in(database);
  apply(database, std::move(revisions), moved, terms_by_id(catalog));
  move_network_items(database, moved);
  database.set_metadata(meta_revision, std::to_string(newest));
  database.set_metadata(meta_redirects, redirect_lines(moved));
  database.commit();
  database.close();
  read_back(folder);
  return count;
}

}  // namespace

BuildResult update_index(const UpdateOptions& options, Progress& progress) {
  IndexWriter writer{options.index};
  if (writer.already_running())
    return {.outcome = BuildOutcome::busy, .refusal = "another indexer is running"};
  const Database store{options.store, Database::Missing::refuse};
  BuildResult result{.generation = sound_generation(options.index)};
  if (!options.from.empty() && result.generation.filename() != options.from)
    return {.outcome = BuildOutcome::busy, .refusal = "another generation was published meanwhile"};
  if (applied_revision(result.generation) >= last_revision(store)) return result;
  progress.begin("updated", 0);
  copy_generation(result.generation, writer.building());
  result.organizations = bring_up_to_date(writer.building(), store);
  progress.end(result.organizations);
  progress.begin("swapped", 0);
  result.generation = writer.publish();
  progress.end(1);
  return result;
}

std::int64_t applied_revision(const fs::path& generation) {
  const Xapian::Database database{generation.string()};
  require_present_format(database);
  return revision_in(database);
}

}  // namespace blakus

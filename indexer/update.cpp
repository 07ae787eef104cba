#include "indexer/update.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>
#include <xapian.h>

#include "core/catalog/check.h"
#include "core/index/folder.h"
#include "core/index/reader.h"
#include "core/kinds/network_json.h"
#include "core/kinds/taxonomy_term/taxonomy_json.h"
#include "core/store/merged_catalog.h"
#include "core/store/revisions.h"
#include "indexer/changes.h"
#include "indexer/documents.h"
#include "indexer/values.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

fs::path sound_generation(const fs::path& index) {
  auto generation = served_generation(index);
  require_whole(generation);
  return generation;
}

void copy_generation(const fs::path& from, const fs::path& to) {
  for (const auto& entry : fs::directory_iterator{from})
    if (entry.path().filename() != manifest_file)
      fs::copy_file(entry.path(), to / entry.path().filename());
}

/// What the index holds that is posted with each organization.
Catalog vocabulary_in(const Xapian::Database& database) {
  Catalog catalog;
  for (const auto kind : taxonomy_kinds)
    each_document(database, kind, [&](const std::string& data) {
      catalog.terms.push_back(stored_term(data, kind));
    });
  catalog.found_names = metadata_of<Metadata::found_names>(database);
  catalog.districts = metadata_of<Metadata::districts>(database);
  return catalog;
}

std::string id_term(const std::string& id, Kind kind = Kind::organization) {
  return index_term(Field::id, id_value(kind, id));
}

/// What the store has and a generation does not yet.
struct Approved {
  std::int64_t newest = 0;  ///< revision
  std::vector<OrganizationRevision> revisions;
  std::vector<NetworkRevision> network;
  Redirects moved;
  Catalog vocabulary;
};

Approved approved_since(const Xapian::Database& database, const Database& store) {
  Approved approved{
      .newest = last_revision(store),
      .revisions = latest_organizations(store, metadata_of<Metadata::revision>(database)),
      .network = latest_network_records(store, metadata_of<Metadata::revision>(database)),
      .moved = redirects(store),
      .vocabulary = vocabulary_in(database)};
  approved.vocabulary.redirects = approved.moved;
  for (auto& revision : approved.revisions)
    if (revision.record) point_to_successors(*revision.record, approved.moved);
  for (auto& revision : approved.network)
    if (revision.record) point_to_successors(*revision.record, approved.moved);
  return approved;
}

/// Faults of the revised records; a parent may also be one that is in the index.
Problems faults_of(const Approved& approved, const Xapian::Database& database,
                   const Database& store) {
  auto catalog = approved.vocabulary;
  std::vector<std::string> places;
  for (const auto& revision : approved.revisions) {
    if (!revision.record) continue;
    auto& record = catalog.organizations.emplace_back(*revision.record);
    if (database.term_exists(id_term(record.parent_organization_id)))
      record.parent_organization_id.clear();
    places.push_back(fmt::format("store, revision {}", revision.number));
  }
  auto problems = check_organizations(catalog, places);
  const auto is_organization = [&](const std::string& id) {
    return database.term_exists(id_term(id)) || latest_revision(store, Kind::organization, id);
  };
  std::ranges::move(check_revisions(approved.network, approved.vocabulary, is_organization),
                    std::back_inserter(problems));
  return problems;
}

std::size_t organizations_with(const Approved& approved, const Xapian::Database& database) {
  auto count = database.get_termfreq(index_term(Field::kind, name_of(Kind::organization)));
  for (const auto& revision : approved.revisions) {
    const bool there = database.term_exists(id_term(revision.id));
    if (revision.record && !there) ++count;
    if (!revision.record && there) --count;
  }
  return count;
}

/// Why what was approved must not go live, as a build would refuse them; published if it may.
BuildResult judged(const Approved& approved, const Xapian::Database& database,
                   const Database& store) {
  BuildResult result{.problems = faults_of(approved, database, store)};
  result.refusal = refusal_of(result.problems, organizations_with(approved, database));
  if (!result.refusal.empty()) result.outcome = BuildOutcome::unsound;
  return result;
}

void apply(Xapian::WritableDatabase& database, const Approved& approved) {
  const auto tables = posting_tables(approved.vocabulary);
  for (const auto& revision : approved.revisions) {
    if (revision.record)
      database.replace_document(id_term(revision.id), document_of(*revision.record, tables));
    else
      database.delete_document(id_term(revision.id));
  }
  for (const auto& [number, kind, id, record] : approved.network) {
    if (record)
      database.replace_document(id_term(id, kind), document_of(*record));
    else
      database.delete_document(id_term(id, kind));
  }
}

/// Events and news of an organization that was merged now belong to its successor.
void move_network_records(Xapian::WritableDatabase& database, const Redirects& moved) {
  for (const auto& [old, target] : moved) {
    const auto term = index_term(Field::organization, old);
    std::vector<Xapian::docid> documents(database.postlist_begin(term),
                                         database.postlist_end(term));
    for (const auto number : documents) {
      const auto document = database.get_document(number);
      auto record = stored_network_record(document.get_data(), kind_in(document));
      move_to(record, target);
      database.replace_document(number, document_of(record));
    }
  }
}

void bring_up_to_date(const fs::path& folder, const Approved& approved, const std::string& now) {
  Xapian::WritableDatabase database{folder.string(), Xapian::DB_OPEN};
  put_metadata<Metadata::changes>(database,
                                  changes_with(database, approved.revisions, approved.moved, now));
  apply(database, approved);
  move_network_records(database, approved.moved);
  put_metadata<Metadata::revision>(database, approved.newest);
  put_metadata<Metadata::redirects>(database, approved.moved);
  database.commit();
  database.close();
  read_back(folder);
}

}  // namespace

BuildResult update_index(const UpdateOptions& options, Progress& progress) {
  IndexWriter writer{options.index};
  if (writer.already_running())
    return {.outcome = BuildOutcome::busy, .refusal = "another indexer is running"};
  const Database store{options.store, Database::Missing::refuse};
  const auto present = sound_generation(options.index);
  if (!options.from.empty() && present.filename() != options.from)
    return {.outcome = BuildOutcome::busy, .refusal = "another generation was published meanwhile"};
  if (applied_revision(present) >= last_revision(store)) return {.generation = present};
  const auto database = opened_database(present);
  const auto approved = approved_since(database, store);
  auto result = judged(approved, database, store);
  result.generation = present;
  if (result.outcome != BuildOutcome::published) return result;
  progress.begin("updated", 0);
  copy_generation(present, writer.building());
  bring_up_to_date(writer.building(), approved, options.now);
  result.organizations = approved.revisions.size() + approved.network.size();
  progress.end(result.organizations);
  progress.begin("swapped", 0);
  result.generation = writer.publish();
  progress.end(1);
  return result;
}

std::int64_t applied_revision(const fs::path& generation) {
  return metadata_of<Metadata::revision>(opened_database(generation));
}

}  // namespace blakus

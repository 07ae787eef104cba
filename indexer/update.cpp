#include "indexer/update.h"

#include <fmt/format.h>
#include <xapian.h>

#include "core/catalog/check.h"
#include "core/catalog/network_json.h"
#include "core/catalog/taxonomy_json.h"
#include "core/index/folder.h"
#include "core/index/reader.h"
#include "core/store/merged_catalog.h"
#include "core/store/revisions.h"
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

std::string id_term(const std::string& organization) {
  return index_term(Field::id, id_value(Kind::organization, organization));
}

/// What the store has and a generation does not yet.
struct News {
  std::int64_t newest = 0;  ///< revision
  std::vector<Revision> revisions;
  Redirects moved;
  Catalog vocabulary;
};

News news_for(const Xapian::Database& database, const Database& store) {
  News news{.newest = last_revision(store),
            .revisions = latest_revisions(store, metadata_of<Metadata::revision>(database)),
            .moved = redirects(store),
            .vocabulary = vocabulary_in(database)};
  news.vocabulary.redirects = news.moved;
  for (auto& revision : news.revisions)
    if (revision.record) point_to_successors(*revision.record, news.moved);
  return news;
}

/// Faults of the revised records; a parent may also be one that is in the index.
Problems faults_of(const News& news, const Xapian::Database& database) {
  auto catalog = news.vocabulary;
  std::vector<std::string> places;
  for (const auto& revision : news.revisions) {
    if (!revision.record) continue;
    auto& record = catalog.organizations.emplace_back(*revision.record);
    if (database.term_exists(id_term(record.parent_organization_id)))
      record.parent_organization_id.clear();
    places.push_back(fmt::format("store, revision {}", revision.number));
  }
  return check_organizations(catalog, places);
}

std::size_t organizations_with(const News& news, const Xapian::Database& database) {
  auto count = database.get_termfreq(index_term(Field::kind, name_of(Kind::organization)));
  for (const auto& revision : news.revisions) {
    const bool there = database.term_exists(id_term(revision.organization));
    if (revision.record && !there) ++count;
    if (!revision.record && there) --count;
  }
  return count;
}

/// Why the news must not go live, as a build would refuse them; published if they may.
BuildResult judged(const News& news, const Xapian::Database& database) {
  BuildResult result{.problems = faults_of(news, database)};
  result.refusal = refusal_of(result.problems, organizations_with(news, database));
  if (!result.refusal.empty()) result.outcome = BuildOutcome::unsound;
  return result;
}

void apply(Xapian::WritableDatabase& database, const News& news) {
  const auto tables = posting_tables(news.vocabulary);
  for (const auto& revision : news.revisions) {
    if (revision.record)
      database.replace_document(id_term(revision.organization),
                                document_of(*revision.record, tables));
    else
      database.delete_document(id_term(revision.organization));
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

void bring_up_to_date(const fs::path& folder, const News& news) {
  Xapian::WritableDatabase database{folder.string(), Xapian::DB_OPEN};
  apply(database, news);
  move_network_items(database, news.moved);
  put_metadata<Metadata::revision>(database, news.newest);
  put_metadata<Metadata::redirects>(database, news.moved);
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
  const auto news = news_for(database, store);
  auto result = judged(news, database);
  result.generation = present;
  if (result.outcome != BuildOutcome::published) return result;
  progress.begin("updated", 0);
  copy_generation(present, writer.building());
  bring_up_to_date(writer.building(), news);
  result.organizations = news.revisions.size();
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

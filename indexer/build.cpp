#include "indexer/build.h"

#include <algorithm>
#include <thread>

#include <fmt/format.h>
#include <xapian.h>

#include "core/catalog/load.h"
#include "core/index/folder.h"
#include "core/index/page_texts.h"
#include "core/index/reader.h"
#include "core/store/merged_catalog.h"
#include "core/text/analyze.h"
#include "indexer/changes.h"
#include "indexer/documents.h"
#include "indexer/pdf_pages.h"
#include "indexer/shards.h"
#include "indexer/values.h"

namespace fs = std::filesystem;

namespace blakus {

namespace {

constexpr double bearable_loss = 0.2;

/// Why this catalog must not go live; empty if it may.
std::string refusal_of(const LoadedCatalog& loaded, const BuildOptions& options) {
  if (options.keep_going && !loaded.terms_ok)
    return "the taxonomies are not sound: repair them first";
  const auto faults = options.keep_going ? Problems{} : loaded.problems;
  if (auto refusal = refusal_of(faults, loaded.catalog.organizations.size()); !refusal.empty())
    return refusal;
  if (!loaded.all_met && !options.force)
    return "organizations were not read, nobody knows how many: repair that, or add --force";
  const auto loss = static_cast<double>(loaded.lost) / static_cast<double>(loaded.records);
  if (loss > bearable_loss && !options.force)
    return fmt::format("{} of {} organizations would be lost: repair them, or add --force",
                       loaded.lost, loaded.records);
  return "";
}

void post_organizations(Xapian::WritableDatabase& database, const Catalog& catalog,
                        Progress& progress) {
  const auto tables = posting_tables(catalog);
  std::size_t done = 0;
  for (const auto& organization : catalog.organizations) {
    database.add_document(document_of(organization, tables));
    progress.at(++done);
  }
}

void post_the_rest(Xapian::WritableDatabase& database, const Catalog& catalog) {
  for (const auto& term : catalog.terms) database.add_document(document_of(term));
  for (const auto& federation : catalog.federations) database.add_document(document_of(federation));
  for (const auto& record : catalog.network_records) database.add_document(document_of(record));
}

/// Of documents whose PDF lies beside the data: network/documents/ID.pdf.
void post_page_texts(const fs::path& index, const BuildOptions& options, const Catalog& catalog,
                     Problems& notes) {
  const auto folder = options.data / "network" / "documents";
  if (!fs::is_directory(folder)) return;
  Xapian::WritableDatabase database{index.string(), Xapian::DB_OPEN};
  for (const auto& record : catalog.network_records) {
    const auto& id = id_of(record);
    const auto file = folder / (id + ".pdf");
    if (kind_of(record) != Kind::document || !fs::exists(file)) continue;
    const auto read = pages_of_pdf(file);
    if (!read.fault.empty())
      notes.push_back({.file = file.string(),
                       .record = id,
                       .what = read.fault,
                       .remedy = "none needed: title and description are searched"});
    for (std::size_t page = 0; page < read.pages.size(); ++page)
      database.set_metadata(page_text_key(id, page + 1), read.pages[page]);
  }
  database.commit();
}

void put_metadata_of(Xapian::WritableDatabase& database, const Catalog& catalog,
                     const std::string& now) {
  put_metadata<Metadata::format>(database, schema_version);
  put_metadata<Metadata::built>(database, now);
  put_metadata<Metadata::ambiguous>(database, catalog.ambiguous);
  put_metadata<Metadata::crisis>(database, phrases_of(catalog.crisis_patterns));
  put_metadata<Metadata::needs>(database, catalog.needs);
  put_metadata<Metadata::need_phrases>(database, phrases_of(catalog.needs));
  put_metadata<Metadata::found_names>(database, catalog.found_names);
  put_metadata<Metadata::districts>(database, catalog.districts);
  put_metadata<Metadata::site>(database, catalog.site);
  put_metadata<Metadata::logo>(database, catalog.logo);
  put_metadata<Metadata::revision>(database, catalog.revision);
  put_metadata<Metadata::redirects>(database, catalog.redirects);
  put_metadata<Metadata::changes>(database, catalog.changes);
}

/// Xapian says what went wrong but not where.
[[noreturn]] void fail(const char* action, const fs::path& path, const Xapian::Error& error) {
  throw std::runtime_error(
      fmt::format("{} {}: {}", action, path.string(), error.get_description()));
}

void verify_index(const fs::path& path, const Catalog& catalog) {
  read_back(path);
  const auto database = opened_database(path);
  const auto expected = catalog.organizations.size() + catalog.terms.size() +
                        catalog.federations.size() + catalog.network_records.size();
  if (database.get_doccount() != expected)
    throw std::runtime_error(fmt::format("the new index is not whole: {} of {} records",
                                         database.get_doccount(), expected));
}

/// Neither program has run yet: the server, which makes the store, wants an index first.
bool is_first_start(const BuildOptions& options) {
  return !options.store.empty() && !current_generation(options.index) &&
         !std::filesystem::exists(options.store) &&
         std::filesystem::exists(std::filesystem::absolute(options.store).parent_path());
}

}  // namespace

std::string refusal_of(const Problems& faults, std::size_t organizations) {
  if (!faults.empty())
    return fmt::format("{} problems: nothing was published, the index stays as it was",
                       faults.size());
  return organizations == 0 ? "there is no sound organization to publish" : "";
}

void write_database(const fs::path& path, const Catalog& catalog, const std::string& now,
                    Progress& progress) {
  const WordMemory memory;
  try {
    progress.begin("posted", catalog.organizations.size());
    const bool large = catalog.organizations.size() >= worth_sharding;
    if (large)
      post_in_shards(path, catalog, std::max(1U, std::thread::hardware_concurrency()), progress);
    Xapian::WritableDatabase database{
        path.string(), (large ? Xapian::DB_OPEN : Xapian::DB_CREATE) | Xapian::DB_BACKEND_GLASS};
    if (!large) post_organizations(database, catalog, progress);
    post_the_rest(database, catalog);
    progress.end(catalog.organizations.size());
    put_metadata_of(database, catalog, now);
    database.commit();
    database.close();
  } catch (const Xapian::Error& error) {
    fail("cannot write", path, error);
  }
}

void read_back(const fs::path& path) {
  std::size_t faults = 0;
  try {
    faults = Xapian::Database::check(path.string(), 0, nullptr);
  } catch (const Xapian::Error& error) {
    fail("cannot read back", path, error);
  }
  if (faults > 0)
    throw std::runtime_error(fmt::format("the new index is not whole: {} faults", faults));
}

BuildResult build_index(const BuildOptions& options, Progress& progress) {
  IndexWriter writer{options.index};
  if (writer.already_running())
    return {.outcome = BuildOutcome::busy, .refusal = "another indexer is running"};

  progress.begin("checked", 0);
  auto loaded = load_catalog(
      options.data, [&](std::size_t done) { progress.at(done); }, options.most_lines_bytes);
  const bool first_start = is_first_start(options);
  if (first_start)
    loaded.notes.push_back({.file = options.store.string(),
                            .what = "is not there yet: the first index is built without it",
                            .remedy = "none needed; blakus-server makes it when it starts"});
  if (!options.store.empty() && !first_start)
    loaded = catalog_with_revisions(std::move(loaded),
                                    Database{options.store, Database::Missing::refuse});
  progress.end(loaded.records);
  BuildResult result{.refusal = refusal_of(loaded, options),
                     .organizations = loaded.catalog.organizations.size()};
  result.problems = std::move(loaded.problems);
  result.notes = std::move(loaded.notes);
  if (!result.refusal.empty()) {
    result.outcome = BuildOutcome::unsound;
    return result;
  }

  loaded.catalog.changes = changes_since(earlier_index(options.index), loaded.catalog, options.now);
  if (!options.store.empty() && !first_start)
    add_from_store(loaded.catalog.changes, Database{options.store, Database::Missing::refuse},
                   loaded.catalog.redirects);
  write_database(writer.building(), loaded.catalog, options.now, progress);
  post_page_texts(writer.building(), options, loaded.catalog, result.notes);
  verify_index(writer.building(), loaded.catalog);
  progress.begin("swapped", 0);
  result.generation = writer.publish();
  progress.end(1);
  return result;
}

}  // namespace blakus

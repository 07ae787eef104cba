#include "indexer/curation/export.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/catalog/load.h"
#include "core/files/read.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/audit.h"
#include "core/store/merged_catalog.h"
#include "indexer/curation/record_files.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

using ById = std::map<std::string, const Organization*>;

ById by_id(const Catalog& catalog) {
  ById all;
  for (const auto& organization : catalog.organizations) all[organization.id] = &organization;
  return all;
}

/// The lines of organizations.jsonl that still stand as they are.
std::optional<FileText> kept_lines(const ExportOptions& options, const ById& before,
                                   const ById& after) {
  const auto file = options.data / "organizations.jsonl";
  std::ifstream stream{file, std::ios::binary};
  if (!stream) return std::nullopt;
  std::string kept;
  for (std::string line; std::getline(stream, line);) {
    const auto read = organization_from_json(line, "organizations.jsonl");
    const auto old = before.find(read.value.id);
    const auto present = after.find(read.value.id);
    const bool stays =
        old != before.end() && present != after.end() && *old->second == *present->second;
    if (stays) kept.append(line).append("\n");
  }
  return FileText{.file = options.out / "organizations.jsonl", .text = kept};
}

std::vector<FileText> changed_records(const ExportOptions& options, const ById& before,
                                      const ById& after) {
  std::vector<FileText> files;
  for (const auto& [id, record] : after) {
    const auto old = before.find(id);
    const bool same = old != before.end() && *old->second == *record;
    if (!same) files.push_back(record_file(options.out, *record));
  }
  return files;
}

std::vector<NetworkRecord> of_kind(Kind kind, std::vector<NetworkRecord> records) {
  std::erase_if(records, [&](const NetworkRecord& record) { return kind_of(record) != kind; });
  return records;
}

fs::path own_file(const fs::path& data, const NetworkRecord& record) {
  return data / network_folder(kind_of(record)) / (id_of(record) + ".json");
}

using RecordsById = std::map<std::string, const NetworkRecord*>;

/// Does a record stand in a file of its own? A new one does where its kind has such files.
bool has_own_file(const fs::path& data, const NetworkRecord& record, const RecordsById& before) {
  if (fs::exists(own_file(data, record))) return true;
  const auto has_file = [&](const auto& known) {
    return fs::exists(own_file(data, *known.second));
  };
  return !before.contains(id_of(record)) && std::ranges::any_of(before, has_file);
}

/// Of one kind: the files of single records that changed, and the list of the others where that
/// changed.
void add_files_of_kind(const ExportOptions& options, const std::vector<NetworkRecord>& before,
                       std::vector<NetworkRecord> after, std::vector<FileText>& files) {
  RecordsById known;
  for (const auto& record : before) known[id_of(record)] = &record;
  const auto in_own_file = [&](const NetworkRecord& record) {
    return has_own_file(options.data, record, known);
  };
  for (const auto& record : after) {
    const auto was = known.find(id_of(record));
    const bool same = was != known.end() && *was->second == record;
    if (!same && in_own_file(record))
      files.push_back({own_file(options.out, record), network_record_file(record)});
  }
  auto listed_before = before;
  std::erase_if(listed_before, in_own_file);
  std::erase_if(after, in_own_file);
  if (after == listed_before) return;
  const auto file = network_file(kind_of((after.empty() ? listed_before : after).front()));
  const auto text = text_of_file(options.data / file).value_or("");
  files.push_back({.file = options.out / file, .text = network_file_with(text, after)});
}

std::vector<FileText> changed_network_files(const ExportOptions& options, const Catalog& before,
                                            const Catalog& after) {
  std::vector<FileText> files;
  for (const auto kind : network_kinds)
    add_files_of_kind(options, of_kind(kind, before.network_records),
                      of_kind(kind, after.network_records), files);
  for (const auto& file : files) fs::create_directories(file.file.parent_path());
  return files;
}

/// Files of records that are no longer published; those of lists went with their list.
void remove_network_files(const ExportOptions& options, const Catalog& before,
                          const Catalog& after) {
  const auto key = [](const NetworkRecord& record) {
    return std::pair{kind_of(record), id_of(record)};
  };
  std::set<std::pair<Kind, std::string>> stay;
  for (const auto& record : after.network_records) stay.insert(key(record));
  for (const auto& record : before.network_records)
    if (!stay.contains(key(record))) fs::remove(own_file(options.out, record));
}

void copy_rest(const ExportOptions& options) {
  fs::create_directories(options.out / "organizations");
  if (fs::equivalent(options.data, options.out)) return;
  const auto replace = fs::copy_options::recursive | fs::copy_options::overwrite_existing;
  fs::copy(options.data, options.out, replace);
}

}  // namespace

ExportResult export_records(const ExportOptions& options) {
  auto loaded = load_catalog(options.data);
  ExportResult result{.problems = loaded.problems};
  const auto base = loaded.catalog;
  Database store{options.store, Database::Missing::refuse};
  const auto merged = catalog_with_revisions(std::move(loaded), store);
  result.problems = merged.problems;
  if (!merged.problems.empty()) {
    result.refusal = "nothing was written: repair these first";
    return result;
  }
  add_audit_entry(store, {.at = options.now,
                          .who = "command line",
                          .action = "exported",
                          .subject = std::to_string(merged.catalog.revision)});
  copy_rest(options);
  const auto before = by_id(base);
  const auto after = by_id(merged.catalog);
  auto files = changed_records(options, before, after);
  result.written = files.size();
  result.same = after.size() - files.size();
  auto network = changed_network_files(options, base, merged.catalog);
  std::ranges::move(network, std::back_inserter(files));
  if (auto lines = kept_lines(options, before, after)) files.push_back(std::move(*lines));
  write_files(files);
  for (const auto& [id, record] : before)
    if (!after.contains(id)) {
      fs::remove(options.out / "organizations" / (id + ".json"));
      ++result.removed;
    }
  remove_network_files(options, base, merged.catalog);
  return result;
}

}  // namespace blakus

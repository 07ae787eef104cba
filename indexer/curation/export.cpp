#include "indexer/curation/export.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>

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

/// The files of those kinds of the network of which something was approved.
std::vector<FileText> changed_network_files(const ExportOptions& options, const Catalog& before,
                                            const Catalog& after) {
  std::vector<FileText> files;
  for (const auto kind : network_kinds) {
    const auto records = of_kind(kind, after.network_records);
    if (records == of_kind(kind, before.network_records)) continue;
    const auto file = network_file(kind);
    const auto text = text_of_file(options.data / file).value_or("");
    files.push_back({.file = options.out / file, .text = network_file_with(text, records)});
    fs::create_directories(files.back().file.parent_path());
  }
  return files;
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
  return result;
}

}  // namespace blakus

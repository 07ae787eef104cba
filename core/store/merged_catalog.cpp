#include "core/store/merged_catalog.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/kinds/expert/consent.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/long_words.h"
#include "core/kinds/organization/organization_json.h"
#include "core/store/revisions.h"

namespace blakus {
namespace {

using ById = std::map<std::string, Organization>;
using Files = std::map<std::string, std::string>;  ///< id → where a fault is to be repaired

std::string place_of(std::int64_t revision) {
  return fmt::format("store, revision {}", revision);
}

void overlay(ById& records, Files& files, const std::vector<OrganizationRevision>& revisions) {
  for (const auto& revision : revisions) {
    if (!revision.record) {
      records.erase(revision.id);
      continue;
    }
    records[revision.id] = *revision.record;
    files[revision.id] = place_of(revision.number);
  }
}

std::string file_of(const Files& files, const std::string& id) {
  const auto found = files.find(id);
  return found == files.end() ? "organizations/" + id + ".json" : found->second;
}

void check_merged(LoadedCatalog& merged, const Files& files) {
  std::vector<std::string> places;
  places.reserve(merged.catalog.organizations.size());
  for (const auto& organization : merged.catalog.organizations)
    places.push_back(file_of(files, organization.id));
  const auto before = places.size();
  const auto found = leave_out_unsound(merged.catalog, places).reported;
  merged.problems.insert(merged.problems.end(), found.begin(), found.end());
  merged.lost += before - places.size();
  // Problems of files are kept; problems of records are computed again.
  std::erase_if(merged.notes, [](const Problem& note) { return !note.record.empty(); });
  std::ranges::move(long_words(merged.catalog.organizations, places).reported,
                    std::back_inserter(merged.notes));
}

/// Sound revisions of the network's records over those of `data/`, in the order of these.
void overlay(std::vector<NetworkRecord>& records, const std::vector<NetworkRevision>& revisions,
             const Problems& faults) {
  for (const auto& revision : revisions) {
    const auto at = std::ranges::find_if(records, [&](const NetworkRecord& record) {
      return kind_of(record) == revision.kind && id_of(record) == revision.id;
    });
    const bool sound =
        std::ranges::find(faults, place_of(revision.number), &Problem::file) == faults.end();
    if (!revision.record || !sound) {
      if (at != records.end()) records.erase(at);
    } else if (at != records.end()) {
      *at = *revision.record;
    } else {
      records.push_back(*revision.record);
    }
  }
}

void merge_network_records(LoadedCatalog& merged, const ById& organizations,
                           const Database& store) {
  const auto revisions = latest_network_records(store);
  const auto is_organization = [&](const std::string& id) {
    return organizations.contains(id) || latest_revision(store, Kind::organization, id);
  };
  const auto faults = check_revisions(revisions, {.terms = merged.catalog.terms}, is_organization);
  overlay(merged.catalog.network_records, revisions, faults);
  merged.problems.insert(merged.problems.end(), faults.begin(), faults.end());
  for (auto& record : merged.catalog.network_records)
    point_to_successors(record, merged.catalog.redirects);
}

}  // namespace

std::vector<OrganizationRevision> latest_organizations(const Database& store, std::int64_t after) {
  std::vector<OrganizationRevision> revisions;
  for (auto& revision : latest_revisions(store, after)) {
    if (revision.kind != Kind::organization) continue;
    auto& latest = revisions.emplace_back();
    latest.number = revision.number;
    latest.id = std::move(revision.id);
    if (revision.json) latest.record = stored_organization(*revision.json);
  }
  return revisions;
}

std::vector<NetworkRevision> latest_network_records(const Database& store, std::int64_t after) {
  std::vector<NetworkRevision> revisions;
  for (auto& revision : latest_revisions(store, after)) {
    if (row_of(revision.kind).role != Role::network) continue;
    auto& latest = revisions.emplace_back();
    latest.number = revision.number;
    latest.kind = revision.kind;
    latest.id = std::move(revision.id);
    if (!revision.json) continue;
    auto record = stored_network_record(*revision.json, revision.kind);
    if (may_be_shown(record)) latest.record = std::move(record);
  }
  return revisions;
}

Problems check_revisions(const std::vector<NetworkRevision>& revisions, const Catalog& vocabulary,
                         const IsOrganization& is_organization) {
  auto catalog = vocabulary;
  std::map<std::pair<std::string, std::string>, std::string> places;  // file and id → revision
  for (const auto& revision : revisions) {
    if (!revision.record) continue;
    const auto& organization = organization_id_of(*revision.record);
    if (is_organization(organization)) catalog.organizations.push_back({.id = organization});
    catalog.network_records.push_back(*revision.record);
    places[{network_file(revision.kind), id_of(*revision.record)}] = place_of(revision.number);
  }
  auto problems = check_network_records(catalog);
  for (auto& problem : problems) problem.file = places.at({problem.file, problem.record});
  return problems;
}

void point_to_successors(Organization& organization,
                         const std::map<std::string, std::string, std::less<>>& redirects) {
  const auto found = redirects.find(organization.parent_organization_id);
  if (found != redirects.end()) organization.parent_organization_id = found->second;
}

void point_to_successors(NetworkRecord& record,
                         const std::map<std::string, std::string, std::less<>>& redirects) {
  const auto found = redirects.find(organization_id_of(record));
  if (found != redirects.end()) move_to(record, found->second);
}

LoadedCatalog catalog_with_revisions(LoadedCatalog base, const Database& store) {
  auto& catalog = base.catalog;
  catalog.revision = last_revision(store);
  catalog.redirects = redirects(store);
  ById records;
  for (auto& organization : catalog.organizations)
    records[organization.id] = std::move(organization);
  Files files;
  overlay(records, files, latest_organizations(store));
  merge_network_records(base, records, store);
  catalog.organizations.clear();
  for (auto& [id, organization] : records) {
    point_to_successors(organization, catalog.redirects);
    catalog.organizations.push_back(std::move(organization));
  }
  base.records = std::max(base.records, catalog.organizations.size());
  check_merged(base, files);
  return base;
}

}  // namespace blakus

#include "core/store/merged_catalog.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/catalog/check.h"
#include "core/catalog/long_words.h"
#include "core/catalog/organization_json.h"
#include "core/store/revisions.h"

namespace blakus {
namespace {

using ById = std::map<std::string, Organization>;
using Files = std::map<std::string, std::string>;  ///< id → where a fault is to be repaired

void lay_over(ById& records, Files& files, const std::vector<OrganizationRevision>& revisions) {
  for (const auto& revision : revisions) {
    if (!revision.record) {
      records.erase(revision.id);
      continue;
    }
    records[revision.id] = *revision.record;
    files[revision.id] = fmt::format("store, revision {}", revision.number);
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
  const auto found = leave_out_unsound(merged.catalog, places).told;
  merged.problems.insert(merged.problems.end(), found.begin(), found.end());
  merged.lost += before - places.size();
  // Notes on files stay; those on records are made anew.
  std::erase_if(merged.notes, [](const Problem& note) { return !note.record.empty(); });
  std::ranges::move(long_words(merged.catalog.organizations, places).told,
                    std::back_inserter(merged.notes));
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

void point_to_successors(Organization& organization,
                         const std::map<std::string, std::string, std::less<>>& redirects) {
  const auto found = redirects.find(organization.parent_organization_id);
  if (found != redirects.end()) organization.parent_organization_id = found->second;
}

LoadedCatalog catalog_with_revisions(LoadedCatalog base, const Database& store) {
  auto& catalog = base.catalog;
  catalog.revision = last_revision(store);
  catalog.redirects = redirects(store);
  ById records;
  for (auto& organization : catalog.organizations)
    records[organization.id] = std::move(organization);
  Files files;
  lay_over(records, files, latest_organizations(store));
  catalog.organizations.clear();
  for (auto& [id, organization] : records) {
    point_to_successors(organization, catalog.redirects);
    catalog.organizations.push_back(std::move(organization));
  }
  base.records = std::max(base.records, catalog.organizations.size());
  for (auto& record : catalog.network_records)
    if (const auto found = catalog.redirects.find(organization_id_of(record));
        found != catalog.redirects.end())
      move_to(record, found->second);
  check_merged(base, files);
  return base;
}

}  // namespace blakus

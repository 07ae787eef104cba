#pragma once
// The published base with everything approved since put over it: what an index is built from.
// Knows records and revisions; never an index.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/load.h"
#include "core/store/database.h"

namespace blakus {

/// What an organization became; nothing: no longer published.
struct OrganizationRevision {
  std::int64_t number = 0;
  std::string id;
  std::optional<Organization> record;
};
/// The last state of each organization that changed after revision `number`. Throws
/// std::runtime_error if a record in the store is not sound.
std::vector<OrganizationRevision> latest_organizations(const Database& store,
                                                       std::int64_t after = 0);

/// What an event, project … of the network became.
struct NetworkRevision {
  std::int64_t number = 0;
  Kind kind = Kind::event;
  std::string id;
  std::optional<NetworkRecord> record;
};
/// As latest_organizations; an expert who has not agreed yet is not published.
std::vector<NetworkRevision> latest_network_records(const Database& store, std::int64_t after = 0);

/// Is this the id of an organization that there is or was?
using IsOrganization = std::function<bool(const std::string& id)>;
/// Faults of the revised records, each in "store, revision 12". `vocabulary`: terms alone.
Problems check_revisions(const std::vector<NetworkRevision>& revisions, const Catalog& vocabulary,
                         const IsOrganization& is_organization);

/// Approved revisions take precedence over the records of `data/`: changed, added, withdrawn;
/// references to merged records lead on to those that took their place. What a revision breaks is
/// reported like a fault of a file, as "store, revision 12", and the record is left out.
LoadedCatalog catalog_with_revisions(LoadedCatalog base, const Database& store);

/// The redirects as they stand in the index.
void point_to_successors(Organization& organization,
                         const std::map<std::string, std::string, std::less<>>& redirects);
void point_to_successors(NetworkRecord& record,
                         const std::map<std::string, std::string, std::less<>>& redirects);

}  // namespace blakus

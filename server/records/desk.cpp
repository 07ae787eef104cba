#include "server/records/desk.h"

#include "core/catalog/check.h"

namespace blakus {

std::optional<Organization> present_record(const Desk& desk, const std::string& organization) {
  if (auto latest = latest_revision(desk.database, organization)) return latest->record;
  auto published = desk.published.organization(organization);
  if (published && published->id != organization) return std::nullopt;
  return published;
}

Problems faults_of(const Desk& desk, const Organization& organization) {
  auto catalog = desk.published.vocabulary();
  catalog.organizations = {organization};
  // The parent is known or was refused when it was given; alone in a catalog it would not be found.
  catalog.organizations.front().parent_organization_id.clear();
  return check_organizations(catalog, {"submission"});
}

std::int64_t revise(const Desk& desk, const Revision& revision) {
  Transaction transaction{desk.database};
  if (!latest_revision(desk.database, revision.organization))
    if (const auto published = present_record(desk, revision.organization))
      add_revision(desk.database, {.organization = revision.organization,
                                   .record = published,
                                   .at = revision.at,
                                   .role = "base"});
  const auto number = add_revision(desk.database, revision);
  transaction.commit();
  return number;
}

}  // namespace blakus

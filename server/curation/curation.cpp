#include "server/curation/curation.h"

#include "core/catalog/check.h"
#include "core/kinds/expert/consent.h"
#include "core/kinds/network_json.h"
#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/record/timestamps.h"

namespace blakus {
namespace {

constexpr const char* place = "submission";

Checked<std::string> sound_organization(const Curation& curation, const std::string& record) {
  auto read = organization_from_json(record, place);
  if (read.ok()) read.problems = faults_of(curation, read.value);
  return {.value = to_json(read.value), .problems = std::move(read.problems)};
}

Checked<std::string> sound_network_record(const Curation& curation, Kind kind,
                                          const std::string& record) {
  auto read = network_record_from_json(record, kind, place);
  if (!read.ok()) return {.value = to_json(read.value), .problems = std::move(read.problems)};
  auto catalog = curation.published.vocabulary();
  if (auto organization = present_organization(curation, organization_id_of(read.value)))
    catalog.organizations.push_back(std::move(*organization));
  catalog.network_records = {read.value};
  auto problems = check_network_records(catalog);
  for (auto& problem : problems) problem.file = place;
  return {.value = to_json(read.value), .problems = std::move(problems)};
}

bool is_of_the_network(Kind kind) {
  return row_of(kind).role == Role::network;
}

}  // namespace

std::string days_ago(const Curation& curation, int days) {
  return iso_time(curation.now() - days * one_day);
}

std::optional<std::string> present_record(const Curation& curation, Kind kind,
                                          const std::string& id) {
  if (auto latest = latest_revision(curation.database, kind, id)) return std::move(latest->json);
  return curation.published.record(kind, id);
}

std::optional<Organization> present_organization(const Curation& curation, const std::string& id) {
  if (const auto latest = latest_revision(curation.database, Kind::organization, id)) {
    if (!latest->json) return std::nullopt;
    return stored_organization(*latest->json);
  }
  auto published = curation.published.organization(id);
  if (published && published->id != id) return std::nullopt;
  return published;
}

bool waits_for_consent(const Curation& curation, Kind kind, const std::string& id) {
  const auto json = kind == Kind::expert ? present_record(curation, kind, id) : std::nullopt;
  return json && !may_be_shown(stored_network_record(*json, kind));
}

std::string blank_record(Kind kind, const std::string& id) {
  if (kind == Kind::organization) return to_json(Organization{.id = id});
  return id.empty() ? "{}" : with_id("{}", id);
}

Organization organization_in(const std::string& record) {
  return organization_from_json(record, place).value;
}

Localized title_in(Kind kind, const std::string& record) {
  if (kind == Kind::organization) return organization_in(record).name;
  if (!is_of_the_network(kind)) return {};
  return title_of(network_record_from_json(record, kind, place).value);
}

std::string in_own_form(Kind kind, const std::string& record) {
  if (kind == Kind::organization) return to_json(organization_in(record));
  if (!is_of_the_network(kind)) return record;
  return to_json(network_record_from_json(record, kind, place).value);
}

Problems faults_of(const Curation& curation, const Organization& organization) {
  auto catalog = curation.published.vocabulary();
  catalog.organizations = {organization};
  // The parent is known or was refused when it was given; alone in a catalog it would not be found.
  catalog.organizations.front().parent_organization_id.clear();
  return check_organizations(catalog, {place});
}

Checked<std::string> sound_record(const Curation& curation, Kind kind, const std::string& record) {
  if (kind == Kind::organization) return sound_organization(curation, record);
  if (is_of_the_network(kind)) return sound_network_record(curation, kind, record);
  return {.value = record,
          .problems = {{.file = place,
                        .what = "is of a kind that is changed in data/ alone",
                        .remedy = "edit its file there"}}};
}

std::int64_t revise(const Curation& curation, const Revision& revision) {
  Transaction transaction{curation.database};
  if (!latest_revision(curation.database, revision.kind, revision.id))
    if (auto published = curation.published.record(revision.kind, revision.id))
      add_revision(curation.database, {.kind = revision.kind,
                                       .id = revision.id,
                                       .json = std::move(published),
                                       .at = revision.at,
                                       .role = "base"});
  const auto number = add_revision(curation.database, revision);
  transaction.commit();
  return number;
}

}  // namespace blakus

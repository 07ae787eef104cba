#include "server/http/api/hsds/hsds_table.h"

#include <algorithm>
#include <cctype>

#include "core/kinds/organization/freshness.h"
#include "server/http/api/hsds/hsds_services.h"
#include "server/http/app/uuid.h"

namespace blakus {
namespace {

/// The day on which a record last checked on that date left the search.
std::string archived_on(const std::string& checked) {
  const auto day = day_in(checked);
  if (!day) return {};
  const auto last = months_after(*day, months_until_archived);
  const std::chrono::sys_days next = std::chrono::sys_days{last} + std::chrono::days{1};
  return iso_text(std::chrono::year_month_day{next}) + "T00:00:00Z";
}

template <typename Element>
void sort_by_uuid(std::vector<Element>& list) {
  std::ranges::sort(list, {}, &Element::uuid);
}

std::optional<Point> point_of(const Location& location, const Snapshot& snapshot) {
  if (location.point) return location.point;
  const auto* const region = snapshot.term(Kind::region, location.region);
  return region ? region->region.point : std::nullopt;
}

std::string uuid_of_service(const std::string& body, const std::string& key) {
  return uuid_of(Kind::service, "of:" + body + (key.empty() ? "" : ":" + key));
}

/// Two places of a body that say the same get different ids by their order.
std::string name_of_place(const HsdsService& service, const Organization& organization,
                          std::size_t number) {
  const auto text = [&](std::size_t at) {
    const auto& place = organization.locations[at];
    return place.name + "|" + street_line(place) + "|" + place.city + "|" + place.municipality;
  };
  std::size_t same = 0;
  for (std::size_t before = 0; before < number; ++before)
    if (text(before) == text(number)) ++same;
  auto name = "place:" + service.uuid + ":" + text(number);
  if (same > 0) name += "|" + std::to_string(same);
  return name;
}

}  // namespace

std::string uuid_of(Kind kind, std::string_view id) {
  return uuid_of(std::string(name_of(kind)) + ":" + std::string(id));
}

std::string uuid_of_taxonomy(Kind kind) {
  return uuid_of("taxonomy:" + std::string(name_of(kind)));
}

std::string digits_of(std::string_view postal_code) {
  std::string digits;
  for (const char c : postal_code)
    if (std::isdigit(static_cast<unsigned char>(c)) != 0) digits += c;
  return digits;
}

HsdsTable::HsdsTable(const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  columns.organizations().for_each(
      [&](DocumentNumber document) { add_body(snapshot, document, HsdsStatus::active); });
  columns.archived().for_each(
      [&](DocumentNumber document) { add_body(snapshot, document, HsdsStatus::inactive); });
  add_gone(snapshot);
  sort_by_uuid(bodies);
  for (std::size_t number = 0; number < bodies.size(); ++number) {
    by_id_[bodies[number].id] = number;
    last_modified = std::max(last_modified, bodies[number].change.modified);
  }
  add_terms(snapshot);
  add_services(snapshot);
}

void HsdsTable::add_body(const Snapshot& snapshot, DocumentNumber document, HsdsStatus status) {
  const auto organization = snapshot.organization_in_passing(document);
  auto change = snapshot.change_of(*organization);
  if (status == HsdsStatus::inactive)
    change.modified =
        std::max(change.modified, archived_on(std::string(check_dates_of(*organization).record)));
  bodies.push_back({.uuid = uuid_of(Kind::organization, organization->id),
                    .id = organization->id,
                    .document = document,
                    .status = status,
                    .change = std::move(change)});
}

void HsdsTable::add_gone(const Snapshot& snapshot) {
  for (const auto& [id, change] : snapshot.changes())
    if (is_gone(change))
      bodies.push_back({.uuid = uuid_of(Kind::organization, id),
                        .id = id,
                        .document = 0,
                        .status = HsdsStatus::defunct,
                        .change = change});
}

void HsdsTable::add_terms(const Snapshot& snapshot) {
  for (const auto kind : hsds_taxonomies) {
    taxonomies.push_back({.uuid = uuid_of_taxonomy(kind), .kind = kind});
    for (const auto* term : snapshot.terms(kind))
      terms.push_back({.uuid = uuid_of(kind, term->id), .term = term});
  }
  sort_by_uuid(taxonomies);
  sort_by_uuid(terms);
}

void HsdsTable::add_services(const Snapshot& snapshot) {
  for (std::size_t number = 0; number < bodies.size(); ++number) {
    const auto& body = bodies[number];
    if (body.document == 0) {
      services.push_back(
          {.uuid = uuid_of_service(body.id, {}), .body = number, .number = 0, .terms = {}});
      continue;
    }
    const auto organization = snapshot.organization_in_passing(body.document);
    const auto all = hsds_offers_of(*organization);
    for (std::size_t of_body = 0; of_body < all.size(); ++of_body) {
      HsdsService service{.uuid = uuid_of_service(body.id, all[of_body].key),
                          .body = number,
                          .number = of_body,
                          .terms = {}};
      for (const auto& [kind, id] : all[of_body].terms)
        if (const auto* term = snapshot.term(kind, id)) service.terms.push_back(term);
      services.push_back(std::move(service));
    }
  }
  sort_by_uuid(services);
  of_body_.resize(bodies.size());
  for (std::size_t number = 0; number < services.size(); ++number)
    of_body_[services[number].body].push_back(number);
  add_places(snapshot);
}

void HsdsTable::add_places(const Snapshot& snapshot) {
  for (std::size_t number = 0; number < services.size(); ++number) {
    const auto& body = bodies[services[number].body];
    if (body.document == 0) continue;
    const auto organization = snapshot.organization_in_passing(body.document);
    for (std::size_t at = 0; at < organization->locations.size(); ++at) {
      const auto& location = organization->locations[at];
      HsdsPlace place{.uuid = uuid_of(name_of_place(services[number], *organization, at)),
                      .service = number,
                      .location = at,
                      .point = point_of(location, snapshot),
                      .postal_code = digits_of(location.postal_code)};
      if (place.point && !place.postal_code.empty())
        at_postal_code_[place.postal_code].push_back(*place.point);
      places.push_back(std::move(place));
    }
  }
  sort_by_uuid(places);
}

std::optional<std::size_t> HsdsTable::body_of(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Point> HsdsTable::middle_of(const std::string& postal_code) const {
  const auto found = at_postal_code_.find(postal_code);
  if (found == at_postal_code_.end()) return std::nullopt;
  Point sum;
  for (const auto& point : found->second) {
    sum.latitude += point.latitude;
    sum.longitude += point.longitude;
  }
  const auto count = static_cast<double>(found->second.size());
  return Point{.latitude = sum.latitude / count, .longitude = sum.longitude / count};
}

const HsdsTable& hsds_table(const Snapshot& snapshot) {
  return snapshot.derived().get<HsdsTable>([&] { return HsdsTable{snapshot}; });
}

}  // namespace blakus

#include "server/search/answer/coverage.h"

#include "core/text/day.h"

namespace blakus {
namespace {

/// Organizations that carry the term or a narrower one.
Bitset with_narrower(const Snapshot& snapshot, Kind kind, const std::string& id) {
  auto documents = snapshot.columns().none();
  const auto add = [&](const std::string& one) {
    if (const auto* with = snapshot.columns().with(kind, one)) documents |= *with;
  };
  add(id);
  for (const auto& narrower : snapshot.hierarchy().narrower(kind, id)) add(narrower);
  return documents;
}

Bitset checked_in_time(const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  const auto since = months_before(snapshot.day(), months_until_overdue);
  auto documents = columns.none();
  columns.organizations().for_each([&](DocumentNumber document) {
    if (columns.checked(document) >= since) documents.insert(document);
  });
  return documents;
}

/// Telephones too are counted by the year: the page says so.
CheckSaid check_of_reach(const Snapshot& snapshot, DocumentNumber document) {
  const auto& columns = snapshot.columns();
  if (!columns.reachable().contains(document)) return CheckSaid::no_contacts;
  const auto& check = columns.reach_check(document);
  return check.date.empty() ? CheckSaid::never : said_of(check, false, snapshot.day());
}

Bitset confirmed_reach(const Snapshot& snapshot) {
  auto documents = snapshot.columns().none();
  snapshot.columns().reachable().for_each([&](DocumentNumber document) {
    if (check_of_reach(snapshot, document) <= CheckSaid::website) documents.insert(document);
  });
  return documents;
}

void count_ways(const Columns& columns, Coverage& coverage) {
  const auto& phone = columns.reachable_by(Fact::phones);
  const auto& mail = columns.reachable_by(Fact::emails);
  auto web_alone = columns.reachable();
  web_alone -= phone;
  web_alone -= mail;
  coverage.by_phone = phone.count();
  coverage.by_mail = mail.count();
  coverage.by_web_alone = web_alone.count();
  coverage.reachable = columns.reachable().count();
}

void count_checks(const Snapshot& snapshot, Coverage& coverage) {
  const auto& columns = snapshot.columns();
  columns.organizations().for_each([&](DocumentNumber document) {
    ++coverage.by_freshness[static_cast<std::size_t>(columns.freshness(document))];
    ++coverage.by_check[check_of_reach(snapshot, document)];
  });
  columns.archived().for_each(
      [&](DocumentNumber document) { coverage.archived.push_back(document); });
  coverage.by_freshness[static_cast<std::size_t>(Freshness::archived)] = coverage.archived.size();
}

}  // namespace

Coverage coverage_of(const Snapshot& snapshot) {
  const auto& columns = snapshot.columns();
  const auto confirmed = confirmed_reach(snapshot);
  Coverage coverage{.total = columns.size(), .in_time = checked_in_time(snapshot).count()};
  count_ways(columns, coverage);
  count_checks(snapshot, coverage);
  std::vector<Bitset> regional;
  for (const auto* region : snapshot.terms(Kind::region)) {
    if (region->region.type != "planning_region") continue;
    coverage.regions.push_back(region);
    regional.push_back(with_narrower(snapshot, Kind::region, region->id));
    regional.back() -= columns.national();
  }
  for (const auto* area : snapshot.terms(Kind::area)) {
    const auto there = with_narrower(snapshot, Kind::area, area->id);
    AreaCoverage row{.area = area,
                     .total = there.count(),
                     .reachable = count_of_both(there, columns.reachable()),
                     .confirmed = count_of_both(there, confirmed),
                     .national = count_of_both(there, columns.national())};
    for (const auto& region : regional) row.regions.push_back(count_of_both(there, region));
    coverage.areas.push_back(std::move(row));
  }
  for (const auto* diagnosis : snapshot.terms(Kind::diagnosis))
    if (!snapshot.nearest_served(*diagnosis))
      coverage.diagnoses_without_anybody.push_back(diagnosis);
  return coverage;
}

}  // namespace blakus

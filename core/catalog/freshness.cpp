#include "core/catalog/freshness.h"

#include <algorithm>

#include "core/catalog/day.h"

namespace blakus {
namespace {

const FactCheck* check_of(const Organization& organization, const char* group) {
  const auto found = organization.checked.find(group);
  return found == organization.checked.end() || found->second.date.empty() ? nullptr
                                                                           : &found->second;
}

/// Telephones and opening hours change sooner than the rest.
bool has_fast_facts(const Organization& organization) {
  return !organization.phones.empty() ||
         std::ranges::any_of(organization.locations,
                             [](const Location& location) { return !location.hours.empty(); });
}

bool before(std::string_view date, std::string_view today, int months) {
  return !date.empty() && date < months_before(today, months);
}

}  // namespace

CheckDates check_dates_of(const Organization& organization) {
  const auto* record = check_of(organization, "record");
  const auto* contacts = check_of(organization, "contacts");
  CheckDates dates;
  if (record) dates.record = record->date;
  if (contacts) dates.contacts = contacts->date;
  if (has_fast_facts(organization)) dates.phones = contacts ? dates.contacts : dates.record;
  return dates;
}

Freshness freshness_of(const CheckDates& dates, std::string_view today) {
  if (before(dates.record, today, months_until_archived)) return Freshness::archived;
  if (before(dates.contacts, today, months_until_unconfirmed))
    return Freshness::contacts_unconfirmed;
  if (dates.record.empty()) return Freshness::unknown;
  if (before(dates.record, today, months_until_overdue)) return Freshness::overdue;
  return before(dates.phones, today, months_until_phones_overdue) ? Freshness::phones_overdue
                                                                  : Freshness::fresh;
}

Checkedness checkedness_of(const Organization& organization, std::string_view today) {
  const auto freshness = freshness_of(check_dates_of(organization), today);
  const auto* record = check_of(organization, "record");
  const auto* contacts = check_of(organization, "contacts");
  const bool by_contacts =
      freshness == Freshness::contacts_unconfirmed || freshness == Freshness::phones_overdue;
  const auto* decided = by_contacts && contacts ? contacts : record;
  if (!decided) return {.freshness = freshness};
  return {.freshness = freshness, .date = decided->date, .how = decided->how};
}

}  // namespace blakus

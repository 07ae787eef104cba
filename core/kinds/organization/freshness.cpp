#include "core/kinds/organization/freshness.h"

#include "core/kinds/organization/fact_checks.h"
#include "core/text/day.h"

namespace blakus {
namespace {

/// The one with the earlier date; null where neither is.
const FactCheck* older_of(const FactCheck* one, const FactCheck* other) {
  if (!one || !other) return one ? one : other;
  return other->date < one->date ? other : one;
}

/// So that one changed number does not make an address of 2013 count as checked.
const FactCheck* oldest_of_contacts(const Organization& organization) {
  const FactCheck* oldest = nullptr;
  for (const auto fact : contact_facts)
    if (is_known(organization, fact)) oldest = older_of(oldest, check_of(organization, fact));
  return oldest;
}

const FactCheck* oldest_of_what_changes_soon(const Organization& organization) {
  const FactCheck* oldest = nullptr;
  for (const auto fact : facts_apart)
    if (changes_soon(fact) && is_known(organization, fact))
      oldest = older_of(oldest, check_of(organization, fact));
  return oldest;
}

std::string_view date_of(const FactCheck* check) {
  return check ? std::string_view(check->date) : std::string_view();
}

}  // namespace

bool is_before(std::string_view date, std::string_view today, int months) {
  return !date.empty() && date < months_before(today, months);
}

CheckDates check_dates_of(const Organization& organization) {
  return {.record = date_of(check_of(organization, Fact::record)),
          .contacts = date_of(oldest_of_contacts(organization)),
          .phones = date_of(oldest_of_what_changes_soon(organization))};
}

Freshness freshness_of(const CheckDates& dates, std::string_view today) {
  if (is_before(dates.record, today, months_until_archived)) return Freshness::archived;
  if (is_before(dates.contacts, today, months_until_unconfirmed))
    return Freshness::contacts_unconfirmed;
  if (dates.record.empty()) return Freshness::unknown;
  if (is_before(dates.record, today, months_until_overdue)) return Freshness::overdue;
  return is_before(dates.phones, today, months_until_phones_overdue) ? Freshness::phones_overdue
                                                                     : Freshness::fresh;
}

Checkedness checkedness_of(const Organization& organization, std::string_view today) {
  const auto freshness = freshness_of(check_dates_of(organization), today);
  const auto* decided = check_of(organization, Fact::record);
  if (freshness == Freshness::contacts_unconfirmed) decided = oldest_of_contacts(organization);
  if (freshness == Freshness::phones_overdue) decided = oldest_of_what_changes_soon(organization);
  if (!decided) return {.freshness = freshness};
  return {.freshness = freshness, .date = decided->date, .how = decided->how};
}

}  // namespace blakus

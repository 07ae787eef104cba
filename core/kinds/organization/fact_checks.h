#pragma once
// Which check stands behind which fact of an organization. Knows records; never how long a check
// holds (freshness.h) or what is said of it (check_mark.h).

#include <array>
#include <string>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// By what a person reaches an organization, the quickest answer first.
inline constexpr std::array ways_to_reach{Fact::phones, Fact::emails, Fact::website, Fact::social};
/// All that "contacts" speaks for.
inline constexpr std::array contact_facts{Fact::phones, Fact::emails, Fact::website, Fact::social,
                                          Fact::locations};

/// Does the record say anything of it? Of contacts: is there a way to reach the organization?
bool is_known(const Organization& organization, Fact fact);
/// Is anything known by which a visitor can turn to it? An address alone is not: old ones mislead.
inline bool can_be_reached(const Organization& organization) {
  return is_known(organization, Fact::contacts);
}
/// Takes the contact over from another record; `fact` is one of contact_facts.
void take_contact(Fact fact, const Organization& from, Organization& to);
/// Telephones and opening hours change sooner than the rest.
bool changes_soon(const Organization& organization, Fact fact);

/// The check that stands behind the fact: its own, else that of the contacts, else that of the
/// whole record. Null where none with a date does.
const FactCheck* check_of(const Organization& organization, Fact fact);

/// Contacts that `after` changes without a word of how they were checked get this check: an older
/// one says nothing of a value that it did not see.
void check_changed_contacts(const Organization& before, Organization& after,
                            const FactCheck& check);

/// Date of the newest check of anything in the record; empty if there is none.
std::string newest_check_of(const Organization& organization);

}  // namespace blakus

#pragma once
// Which check stands behind which fact of an organization. Knows records; never how long a check
// holds (freshness.h) or what is said of it (check_mark.h).

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// By what a person reaches an organization, the quickest answer first.
inline constexpr std::array ways_to_reach{Fact::phones, Fact::emails, Fact::website, Fact::social};
/// All that "contacts" speaks for.
inline constexpr std::array contact_facts{Fact::phones, Fact::emails, Fact::website, Fact::social,
                                          Fact::locations};
/// Those that are checked each by itself, in the order of pages; the other two speak for several.
inline constexpr std::array facts_apart{Fact::phones,   Fact::emails,      Fact::website,
                                        Fact::social,   Fact::locations,   Fact::hours,
                                        Fact::services, Fact::description, Fact::governance};

/// Does the record say anything of it? Of contacts: is there a way to reach the organization?
bool is_known(const Organization& organization, Fact fact);
/// Is anything known by which a visitor can turn to it? An address alone is not: old ones mislead.
inline bool can_be_reached(const Organization& organization) {
  return is_known(organization, Fact::contacts);
}
/// Takes the contact over from another record; `fact` is one of contact_facts.
void take_contact(Fact fact, const Organization& from, Organization& to);
/// Telephones and opening hours change sooner than the rest.
constexpr bool changes_soon(Fact fact) {
  return fact == Fact::phones || fact == Fact::hours;
}

/// The check that stands behind the fact: its own; of hours else that of the places; of contacts,
/// places and hours else that of the contacts; else that of the whole record. Null where none with
/// a date does.
const FactCheck* check_of(const Organization& organization, Fact fact);

/// What the two say differently, of facts_apart.
std::vector<Fact> changed_facts(const Organization& before, const Organization& after);
/// Facts that `after` changes without a word of how they were checked get this check: an older one
/// says nothing of a value that it did not see.
void check_changed_facts(const Organization& before, Organization& after, const FactCheck& check);
/// Facts of `facts` that the record knows have this check now, and only they: what an older check
/// of all contacts said of the others stands. All known facts together are the whole record.
void put_check(Organization& organization, std::span<const Fact> facts, const FactCheck& check);

/// The fact that a member of the JSON belongs to; Fact::record of one that none is about.
Fact fact_of_member(std::string_view key);

/// Date of the newest check of anything in the record; empty if there is none.
std::string newest_check_of(const Organization& organization);

}  // namespace blakus

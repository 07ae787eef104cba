#include "core/kinds/organization/fact_checks.h"

#include <algorithm>

namespace blakus {
namespace {

const FactCheck* own_check_of(const Organization& organization, Fact fact) {
  const auto found = organization.checked.find(std::string(name_of(fact)));
  return found == organization.checked.end() || found->second.date.empty() ? nullptr
                                                                           : &found->second;
}

/// What `ask` says of the member that holds the contact; false of what no one member holds.
template <typename Ask>
bool asked_of(Fact contact, Ask ask) {
  switch (contact) {
    case Fact::phones:
      return ask(&Organization::phones);
    case Fact::emails:
      return ask(&Organization::emails);
    case Fact::website:
      return ask(&Organization::website);
    case Fact::social:
      return ask(&Organization::social);
    case Fact::locations:
      return ask(&Organization::locations);
    case Fact::record:
    case Fact::contacts:
      break;
  }
  return false;
}

bool is_same(const Organization& one, const Organization& other, Fact contact) {
  return asked_of(contact, [&](auto member) { return one.*member == other.*member; });
}

}  // namespace

bool is_known(const Organization& organization, Fact fact) {
  if (fact == Fact::record) return true;
  if (fact == Fact::contacts)
    return std::ranges::any_of(ways_to_reach,
                               [&](Fact way) { return is_known(organization, way); });
  return asked_of(fact, [&](auto member) { return !(organization.*member).empty(); });
}

void take_contact(Fact fact, const Organization& from, Organization& to) {
  asked_of(fact, [&](auto member) {
    to.*member = from.*member;
    return true;
  });
}

bool changes_soon(const Organization& organization, Fact fact) {
  if (fact == Fact::phones) return !organization.phones.empty();
  return fact == Fact::locations &&
         std::ranges::any_of(organization.locations, [](const Location& location) {
           return !location.hours.empty() || !location.opening_hours.empty();
         });
}

const FactCheck* check_of(const Organization& organization, Fact fact) {
  if (const auto* own = own_check_of(organization, fact)) return own;
  if (fact == Fact::record) return nullptr;
  if (const auto* contacts = own_check_of(organization, Fact::contacts)) return contacts;
  return own_check_of(organization, Fact::record);
}

void check_changed_contacts(const Organization& before, Organization& after,
                            const FactCheck& check) {
  if (before.checked != after.checked) return;
  for (const auto fact : contact_facts)
    if (is_known(after, fact) && !is_same(before, after, fact))
      after.checked[std::string(name_of(fact))] = check;
}

std::string newest_check_of(const Organization& organization) {
  std::string newest;
  for (const auto& [fact, check] : organization.checked) newest = std::max(newest, check.date);
  return newest;
}

}  // namespace blakus

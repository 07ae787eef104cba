#include "core/kinds/organization/fact_checks.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <tuple>
#include <utility>

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
    case Fact::hours:
    case Fact::services:
    case Fact::description:
    case Fact::governance:
      break;
  }
  return false;
}

/// Places without their hours, which are a fact of their own.
std::vector<Location> without_hours(std::vector<Location> places) {
  for (auto& place : places) {
    place.hours.clear();
    place.opening_hours.clear();
    for (auto& phone : place.phones) phone.opening_hours.clear();
  }
  return places;
}

std::vector<Phone> without_hours(std::vector<Phone> phones) {
  for (auto& phone : phones) phone.opening_hours.clear();
  return phones;
}

bool has_hours(const Organization& organization) {
  const auto is_answered = [](const Phone& phone) { return !phone.opening_hours.empty(); };
  return std::ranges::any_of(organization.phones, is_answered) ||
         std::ranges::any_of(organization.locations, [&](const Location& place) {
           return !place.hours.empty() || !place.opening_hours.empty() ||
                  std::ranges::any_of(place.phones, is_answered);
         });
}

/// Places and telephones with nothing but their hours.
auto hours_of(const Organization& organization) {
  std::vector<std::pair<std::string, std::vector<OpeningHours>>> hours;
  const auto add = [&](const std::string& words, const std::vector<OpeningHours>& lines) {
    if (!words.empty() || !lines.empty()) hours.emplace_back(words, lines);
  };
  for (const auto& phone : organization.phones) add("", phone.opening_hours);
  for (const auto& place : organization.locations) {
    add(place.hours, place.opening_hours);
    for (const auto& phone : place.phones) add("", phone.opening_hours);
  }
  return hours;
}

auto services_in(const Organization& o) {
  return std::tie(o.services, o.service_details, o.deliveries, o.joining, o.intake, o.audiences,
                  o.support_areas, o.languages);
}

bool is_same(const Organization& one, const Organization& other, Fact fact) {
  switch (fact) {
    case Fact::phones:
      return without_hours(one.phones) == without_hours(other.phones);
    case Fact::locations:
      return without_hours(one.locations) == without_hours(other.locations);
    case Fact::hours:
      return hours_of(one) == hours_of(other);
    case Fact::services:
      return services_in(one) == services_in(other);
    case Fact::description:
      return one.description == other.description;
    case Fact::governance:
      return one.governance == other.governance;
    case Fact::record:
    case Fact::contacts:
    case Fact::emails:
    case Fact::website:
    case Fact::social:
      break;
  }
  return asked_of(fact, [&](auto member) { return one.*member == other.*member; });
}

const FactCheck* first_of(const Organization& organization, std::initializer_list<Fact> facts) {
  for (const auto fact : facts)
    if (const auto* own = own_check_of(organization, fact)) return own;
  return nullptr;
}

/// That of all of them that are there; null where they differ, or none is there.
const FactCheck* check_of_all(const std::map<Fact, FactCheck>& checks,
                              std::span<const Fact> facts) {
  const FactCheck* one = nullptr;
  for (const auto fact : facts) {
    const auto known = checks.find(fact);
    if (known == checks.end()) continue;
    if (one && *one != known->second) return nullptr;
    one = &known->second;
  }
  return one;
}

}  // namespace

bool is_known(const Organization& organization, Fact fact) {
  if (fact == Fact::record) return true;
  if (fact == Fact::contacts)
    return std::ranges::any_of(ways_to_reach,
                               [&](Fact way) { return is_known(organization, way); });
  if (fact == Fact::hours) return has_hours(organization);
  if (fact == Fact::services) {
    static const Organization nothing_known;
    return services_in(organization) != services_in(nothing_known);
  }
  if (fact == Fact::description) return organization.description != Localized{};
  if (fact == Fact::governance) return organization.governance != Governance{};
  return asked_of(fact, [&](auto member) { return !(organization.*member).empty(); });
}

void take_contact(Fact fact, const Organization& from, Organization& to) {
  asked_of(fact, [&](auto member) {
    to.*member = from.*member;
    return true;
  });
}

const FactCheck* check_of(const Organization& organization, Fact fact) {
  if (fact == Fact::hours)
    return first_of(organization, {fact, Fact::locations, Fact::contacts, Fact::record});
  const bool contact = fact == Fact::contacts || std::ranges::count(contact_facts, fact) > 0;
  return contact ? first_of(organization, {fact, Fact::contacts, Fact::record})
                 : first_of(organization, {fact, Fact::record});
}

std::vector<Fact> changed_facts(const Organization& before, const Organization& after) {
  std::vector<Fact> changed;
  for (const auto fact : facts_apart)
    if (!is_same(before, after, fact)) changed.push_back(fact);
  return changed;
}

void check_changed_facts(const Organization& before, Organization& after, const FactCheck& check) {
  if (before.checked != after.checked) return;
  for (const auto fact : changed_facts(before, after))
    if (is_known(after, fact)) after.checked[std::string(name_of(fact))] = check;
}

void put_check(Organization& organization, std::span<const Fact> facts, const FactCheck& check) {
  std::map<Fact, FactCheck> apart;
  for (const auto fact : facts_apart) {
    if (!is_known(organization, fact)) continue;
    const bool now = std::ranges::count(facts, fact) > 0;
    if (const auto* known = now ? &check : check_of(organization, fact)) apart[fact] = *known;
  }
  const auto* record = own_check_of(organization, Fact::record);
  std::map<std::string, FactCheck> checked;
  const auto put = [&](Fact fact, const FactCheck& one) {
    checked[std::string(name_of(fact))] = one;
  };
  const bool all = std::ranges::all_of(apart, [&](const auto& one) { return one.second == check; });
  if (all || record) put(Fact::record, all ? check : *record);
  const auto* contacts = check_of_all(apart, contact_facts);
  if (contacts && !all) put(Fact::contacts, *contacts);
  organization.checked = std::move(checked);
  for (const auto& [fact, one] : apart)
    if (const auto* said = check_of(organization, fact); !said || *said != one)
      organization.checked[std::string(name_of(fact))] = one;
}

Fact fact_of_member(std::string_view key) {
  constexpr std::array<std::string_view, 8> of_services{
      "services",         "service_details", "deliveries",    "joining",
      "takes_new_people", "audiences",       "support_areas", "languages"};
  if (std::ranges::count(of_services, key) > 0) return Fact::services;
  for (const auto fact : facts_apart)
    if (fact != Fact::hours && name_of(fact) == key) return fact;
  return Fact::record;
}

std::string newest_check_of(const Organization& organization) {
  std::string newest;
  for (const auto& [fact, check] : organization.checked) newest = std::max(newest, check.date);
  return newest;
}

}  // namespace blakus

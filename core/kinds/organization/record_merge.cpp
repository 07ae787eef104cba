#include "core/kinds/organization/record_merge.h"

#include <algorithm>
#include <array>
#include <string_view>

#include <nlohmann/json.hpp>

#include "core/kinds/organization/organization_json.h"

namespace blakus {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 6> always_together{
    "diagnosis_names", "area_names", "coverage_names", "sources", "notes", "checked"};

bool is_chosen(const std::string& key) {
  return key != "id" && std::ranges::find(always_together, key) == always_together.end();
}

/// Two spellings of one number are one number.
std::string identity_of(const Json& item) {
  if (!item.is_object() || !item.contains("number")) return item.dump();
  std::string digits = item["number"].get<std::string>();
  std::erase_if(digits, [](char c) { return c < '0' || c > '9'; });
  constexpr std::size_t latvian_digits = 8;
  return digits.size() > latvian_digits ? digits.substr(digits.size() - latvian_digits) : digits;
}

/// What both say: items of lists once, texts of the second in languages that the first lacks.
Json together(const Json& one, const Json& other) {
  if (one.is_null() || other.is_null()) return one.is_null() ? other : one;
  auto all = one;
  if (one.is_object())
    for (const auto& [key, value] : other.items())
      if (!all.contains(key)) all[key] = value;
  if (!one.is_array()) return all;
  for (const auto& item : other) {
    const auto is_it = [&](const Json& known) { return identity_of(known) == identity_of(item); };
    if (std::ranges::none_of(all, is_it)) all.push_back(item);
  }
  return all;
}

Json member(const Json& record, const std::string& key) {
  const auto found = record.find(key);
  return found == record.end() ? Json() : *found;
}

std::vector<std::string> keys_of(const Json& one, const Json& other) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : one.items()) keys.push_back(key);
  for (const auto& [key, value] : other.items())
    if (!one.contains(key)) keys.push_back(key);
  return keys;
}

FactOfTwo fact_of(const std::string& key, const Json& one, const Json& other) {
  FactOfTwo fact{
      .key = key, .in_one = !one.is_null(), .in_other = !other.is_null(), .same = one == other};
  const auto both = together(one, other);
  fact.can_be_both = fact.in_one && fact.in_other && both != one && both != other;
  const bool other_says_more = one.is_null() || one.dump().size() < other.dump().size();
  if (fact.in_other && other_says_more) fact.usual = Taken::other;
  if (fact.can_be_both) fact.usual = Taken::both;
  return fact;
}

Json chosen(const Json& one, const Json& other, Taken taken) {
  if (taken == Taken::both) return together(one, other);
  return taken == Taken::one ? one : other;
}

void put(Json& record, const std::string& key, const Json& value) {
  if (value.is_null()) record.erase(key);
  if (!value.is_null()) record[key] = value;
}

/// The check that holds for a fact of which a part was seen by each.
const FactCheck& older(const FactCheck& one, const FactCheck& other) {
  return other.date < one.date ? other : one;
}

using Checks = std::map<std::string, FactCheck>;

/// A group is a fact of its own ("phones") or stands for several ("contacts"), of which something
/// was taken from the other record.
Checks merged_checks(const Checks& one, const Checks& other, const TakenFacts& taken) {
  const bool any =
      std::ranges::any_of(taken, [](const auto& fact) { return fact.second != Taken::one; });
  auto checks = one;
  for (const auto& [group, check] : other) {
    const auto fact = taken.find(group);
    const auto from = fact != taken.end() ? fact->second : any ? Taken::both : Taken::one;
    const auto known = checks.find(group);
    if (from == Taken::other || (known == checks.end() && from == Taken::both))
      checks[group] = check;
    else if (from == Taken::both)
      known->second = older(known->second, check);
  }
  for (const auto& [key, from] : taken)
    if (from == Taken::other && !other.contains(key)) checks.erase(key);
  return checks;
}

}  // namespace

std::vector<FactOfTwo> facts_of_two(const Organization& one, const Organization& other) {
  const auto first = Json::parse(to_json(one));
  const auto second = Json::parse(to_json(other));
  std::vector<FactOfTwo> facts;
  for (const auto& key : keys_of(first, second))
    if (is_chosen(key)) facts.push_back(fact_of(key, member(first, key), member(second, key)));
  return facts;
}

Organization merged_record(const Organization& one, const Organization& other,
                           const TakenFacts& taken) {
  const auto first = Json::parse(to_json(one));
  const auto second = Json::parse(to_json(other));
  auto merged = first;
  TakenFacts all;
  for (const auto& fact : facts_of_two(one, other)) {
    const auto choice = taken.find(fact.key);
    auto from = choice == taken.end() ? fact.usual : choice->second;
    if (fact.same) from = Taken::one;
    put(merged, fact.key, chosen(member(first, fact.key), member(second, fact.key), from));
    all[fact.key] = from;
  }
  for (const auto key : always_together) {
    const std::string name{key};
    put(merged, name, together(member(first, name), member(second, name)));
  }
  auto record = stored_organization(merged.dump());
  record.checked = merged_checks(one.checked, other.checked, all);
  const auto& notes = other.notes;
  if (!one.notes.empty() && !notes.empty() && one.notes.find(notes) == std::string::npos)
    record.notes = one.notes + " " + notes;
  return record;
}

}  // namespace blakus

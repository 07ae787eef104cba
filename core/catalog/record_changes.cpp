#include "core/catalog/record_changes.h"

#include <nlohmann/json.hpp>

#include "core/catalog/json_reader.h"
#include "core/catalog/organization_json.h"

namespace blakus {
namespace {

using Json = nlohmann::ordered_json;

/// Values of an object on one line, those of a list one a line.
std::string readable(const Json& value) {
  if (value.is_null()) return "";
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_structured()) return value.dump();
  std::string text;
  for (const auto& [key, member] : value.items()) {
    if (!text.empty()) text += value.is_array() ? "\n" : ", ";
    if (value.is_object()) text += key + ": ";
    text += readable(member);
  }
  return text;
}

/// Calls `visit(key, before, after)` for each member that differs; null where it is not there.
template <typename Visit>
void each_difference(const Organization& before, const Organization& after, Visit visit) {
  const auto old_members = Json::parse(to_json(before));
  const auto new_members = Json::parse(to_json(after));
  for (const auto& [key, value] : new_members.items()) {
    const auto old = old_members.find(key);
    if (old == old_members.end()) visit(key, Json(), value);
    if (old != old_members.end() && *old != value) visit(key, *old, value);
  }
  for (const auto& [key, value] : old_members.items())
    if (!new_members.contains(key)) visit(key, value, Json());
}

}  // namespace

std::string changes_between(const Organization& before, const Organization& after) {
  auto changes = Json::object();
  each_difference(before, after, [&](const std::string& key, const Json&, const Json& value) {
    changes[key] = value;
  });
  return changes.dump();
}

Checked<Organization> with_changes(const Organization& record, std::string_view changes) {
  const std::string place = "submission";
  auto parsed = parse_json(changes);
  if (parsed.ok() && !parsed.value.is_object())
    parsed.problems.push_back({.what = "is not an object", .remedy = "write { … }"});
  for (auto& problem : parsed.problems) problem.file = place;
  if (!parsed.ok()) return {.value = record, .problems = std::move(parsed.problems)};
  auto members = nlohmann::json::parse(to_json(record));
  for (const auto& [key, value] : parsed.value.items()) {
    if (value.is_null()) members.erase(key);
    if (!value.is_null()) members[key] = value;
  }
  return organization_from_json(members.dump(), place);
}

std::vector<Difference> differences(const Organization& before, const Organization& after) {
  std::vector<Difference> all;
  each_difference(before, after, [&](const std::string& key, const Json& old, const Json& value) {
    all.push_back({key, readable(old), readable(value)});
  });
  return all;
}

}  // namespace blakus

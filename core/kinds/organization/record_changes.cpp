#include "core/kinds/organization/record_changes.h"

#include <algorithm>
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/record/json_reader.h"

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

Json members_of(std::string_view record) {
  auto members = Json::parse(record, nullptr, false);
  if (!members.is_object()) throw std::runtime_error("a record is no JSON object");
  return members;
}

/// Calls `visit(key, before, after)` for each member that differs; null where it is not there.
template <typename Visit>
void each_difference(std::string_view before, std::string_view after, Visit visit) {
  const auto old_members = members_of(before);
  const auto new_members = members_of(after);
  for (const auto& [key, value] : new_members.items()) {
    const auto old = old_members.find(key);
    if (old == old_members.end()) visit(key, Json(), value);
    if (old != old_members.end() && *old != value) visit(key, *old, value);
  }
  for (const auto& [key, value] : old_members.items())
    if (!new_members.contains(key)) visit(key, value, Json());
}

bool holds(const Json& list, const Json& item) {
  return std::ranges::find(list, item) != list.end();
}

/// Says `more` all that `item` says?
bool says_all_of(const Json& more, const Json& item) {
  if (!more.is_object() || !item.is_object() || item.empty()) return false;
  return std::ranges::all_of(item.items(), [&](const auto& member) {
    const auto same = more.find(member.key());
    return same != more.end() && *same == member.value();
  });
}

Json with_items(const Json& seen, const Json& after, Json present) {
  for (const auto& item : after) {
    if (holds(seen, item) || holds(present, item)) continue;
    const auto less =
        std::ranges::find_if(present, [&](const Json& there) { return says_all_of(item, there); });
    if (less == present.end())
      present.push_back(item);
    else
      *less = item;
  }
  for (const auto& item : seen)
    if (!holds(after, item))
      if (const auto gone = std::ranges::find(present, item); gone != present.end())
        present.erase(gone);
  return present;
}

Json with_members(const Json& seen, const Json& after, Json present) {
  for (const auto& [key, value] : after.items())
    if (const auto old = seen.find(key); old == seen.end() || *old != value) present[key] = value;
  for (const auto& [key, value] : seen.items())
    if (!after.contains(key)) present.erase(key);
  return present;
}

}  // namespace

std::string changes_between(std::string_view before, std::string_view after) {
  auto changes = Json::object();
  each_difference(before, after, [&](const std::string& key, const Json&, const Json& value) {
    changes[key] = value;
  });
  return changes.dump();
}

Checked<std::string> with_changes(std::string_view record, std::string_view changes) {
  auto parsed = parse_json(changes);  // foreign: not too deep, no key twice
  if (parsed.ok() && !parsed.value.is_object())
    parsed.problems.push_back({.what = "is not an object", .remedy = "write { … }"});
  for (auto& problem : parsed.problems) problem.file = "submission";
  if (!parsed.ok()) return {.value = std::string(record), .problems = std::move(parsed.problems)};
  auto members = members_of(record);
  const auto ordered = Json::parse(changes);
  for (const auto& [key, value] : ordered.items()) {
    if (value.is_null()) members.erase(key);
    if (!value.is_null()) members[key] = value;
  }
  return {.value = members.dump(), .problems = {}};
}

std::string rebased_changes(std::string_view seen, std::string_view changes,
                            std::string_view present) {
  auto after = Json::parse(changes, nullptr, false);
  if (!after.is_object()) return std::string(changes);
  const auto before = members_of(seen);
  const auto now = members_of(present);
  for (auto& [key, value] : after.items()) {
    const auto there = now.find(key);
    const auto old = before.find(key);
    if (there == now.end() || there->type() != value.type()) continue;
    const auto nothing = value.is_array() ? Json::array() : Json::object();
    const auto& base = old != before.end() && old->type() == value.type() ? *old : nothing;
    if (value.is_array())
      value = with_items(base, value, *there);
    else if (value.is_object())
      value = with_members(base, value, *there);
  }
  return after.dump();
}

std::string with_id(std::string_view record, std::string_view id) {
  const auto before = members_of(record);
  auto members = Json::object();
  members["id"] = id;
  for (const auto& [key, value] : before.items())
    if (key != "id") members[key] = value;
  return members.dump();
}

std::vector<Difference> differences(std::string_view before, std::string_view after) {
  std::vector<Difference> all;
  each_difference(before, after, [&](const std::string& key, const Json& old, const Json& value) {
    all.push_back({key, readable(old), readable(value)});
  });
  return all;
}

}  // namespace blakus

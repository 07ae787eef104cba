#pragma once
// What differs between two states of one organization, by the members of its JSON: to store, to put
// over another state, and to show to a person. Knows the form of records; never who sent what.

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/organization.h"
#include "core/catalog/problem.h"

namespace blakus {

/// The members of `after` that differ from `before`, as a JSON object; a member that is gone is
/// null. "{}" where nothing differs.
std::string changes_between(const Organization& before, const Organization& after);

/// `record` with changes as changes_between gives them. Wrong where they make no organization.
Checked<Organization> with_changes(const Organization& record, std::string_view changes);

/// One member that differs, both states as text for a person: lists one value a line.
struct Difference {
  std::string key;  ///< member of the record's JSON: "phones"
  std::string before;
  std::string after;
  bool operator==(const Difference&) const = default;
};

std::vector<Difference> differences(const Organization& before, const Organization& after);

}  // namespace blakus

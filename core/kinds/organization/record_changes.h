#pragma once
// What differs between two states of one record of any kind, by the members of its JSON: to store,
// to put over another state, and to show to a person. Knows no kind; never who sent what.

#include <string>
#include <string_view>
#include <vector>

#include "core/record/problem.h"

namespace blakus {

/// The members of `after` that differ from `before`, as a JSON object; a member that is gone is
/// null. "{}" where nothing differs. Both are records in their kinds' own form; throws
/// std::runtime_error for what is no JSON object.
std::string changes_between(std::string_view before, std::string_view after);

/// `record` with changes as changes_between gives them. Wrong where they are no JSON object; what
/// the members mean is for the kind to check.
Checked<std::string> with_changes(std::string_view record, std::string_view changes);

/// The changes as they are to be made to `present`, where they were made to `seen`: what they add
/// to a list, or put under a key of an object, comes to what is there by now and takes nothing of
/// it away. An item that says all that one of the list says, and more, takes its place. All three
/// are JSON objects; changes that are none come back as they are.
std::string rebased_changes(std::string_view seen, std::string_view changes,
                            std::string_view present);

/// The record with that id, which stands first. Throws as changes_between does.
std::string with_id(std::string_view record, std::string_view id);

/// One member that differs, both states as text for a person: lists one value a line.
struct Difference {
  std::string key;  ///< member of the record's JSON: "phones"
  std::string before;
  std::string after;
  bool operator==(const Difference&) const = default;
};

/// Throws as changes_between does.
std::vector<Difference> differences(std::string_view before, std::string_view after);

}  // namespace blakus

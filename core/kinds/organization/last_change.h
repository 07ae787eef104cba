#pragma once
// What last became of each organization, and when: for those who keep a copy of the directory or
// follow it. Knows records; never an index, a store or how changes are told.

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// What those who follow the directory want to be told.
enum class Change : unsigned char {
  none,  ///< the record has been there from the first build of the index
  added,
  moved,   ///< it is at another address now
  closed,  ///< no longer published
  merged   ///< another record took its place
};

inline constexpr std::array<std::string_view, 5> change_names{"none", "added", "moved", "closed",
                                                              "merged"};
constexpr std::string_view name_of(Change change) {
  return change_names[static_cast<std::size_t>(change)];
}

/// Moments are ISO dates and times, UTC.
struct LastChange {
  Change last = Change::none;
  std::string at;         ///< when `last` came about; empty of none
  std::string added;      ///< since when the record has been there, at the latest
  std::string modified;   ///< when anything in it changed
  std::string successor;  ///< id of the record that took its place
  std::string name;       ///< Latvian: all that is kept of a record that is gone
  bool operator==(const LastChange&) const = default;
};

constexpr bool is_gone(const LastChange& change) {
  return change.last == Change::closed || change.last == Change::merged;
}

/// By id; also of records that are gone.
using LastChanges = std::map<std::string, LastChange, std::less<>>;

/// What is known of a record whose past is not: it was there when it was first checked, and became
/// what it is when it was last checked. A record without dates: `otherwise`.
LastChange first_seen(const Organization& organization, const std::string& otherwise);

/// The record after `known`, from which it differs; null: it was not there. `before` is what it
/// said, null where that is not known.
LastChange changed(const Organization& organization, const LastChange* known,
                   const Organization* before, const std::string& now);

/// A line each, as the index keeps them.
std::string to_lines(const LastChanges& changes);
LastChanges last_changes_in(std::string_view lines);

}  // namespace blakus

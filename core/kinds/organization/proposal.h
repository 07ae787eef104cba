#pragma once
// A change that a comparison suggests and a person decides. Knows its JSON; never who compares.

#include <string>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct Proposal {
  std::string organization;  ///< id
  std::string field;         ///< "registration_number", "name.lv", "struck_off" …
  std::string before;        ///< what the directory says; may be empty
  std::string after;         ///< what the source says; empty: nothing there
  std::string reason;        ///< one sentence for the person who decides
  std::string source;        ///< "register.csv:1234", or the address of a page
  std::string date;          ///< ISO day on which it was read; may be empty
  /// As changes_of() would give them, from whoever knows more than the two texts; else empty.
  std::string changes;
  bool operator==(const Proposal&) const = default;
};

/// On one line: {organization, field, old, new, reason, source}.
std::string to_json(const Proposal& proposal);

/// The members of the record that the proposal would change, as record_changes.h writes them; "{}"
/// where it says what only a person can do, such as to withdraw a record.
std::string changes_of(const Proposal& proposal, const Organization& organization);

}  // namespace blakus

#pragma once
// What may be said of the checks of an organization, and whether it is a confirmation: the one
// place that decides, for cards, pages, sheets, tables and the API. Knows records and the rule of
// freshness; never a sentence or a page.

#include <string>
#include <string_view>

#include "core/kinds/organization/fact_checks.h"

namespace blakus {

/// What is said; the message of each is "mark." and its name.
enum class CheckSaid : unsigned char {
  owner,  ///< these five confirm
  call,
  letter,
  from_register,
  website,
  list,         ///< read in a list, which confirms nothing
  editor,       ///< changed by an editor; the organization has not confirmed it
  name_list,    ///< only the name was found in one
  old,          ///< from a source older than three years
  late,         ///< confirmed, but more than a year ago
  phones_late,  ///< telephones or hours, more than half a year ago
  no_contacts,  ///< sources were read and give no way to reach it
  never,        ///< the date is not known
  archived,     ///< the record not checked for so long that it has left the search
};

struct CheckMark {
  CheckSaid said = CheckSaid::never;
  Fact fact = Fact::contacts;  ///< what it is said of; contacts: all that is shown to reach it
  std::string date;            ///< ISO, as exact as known; empty where nothing is
  std::string how;             ///< of ways_to_check; empty where not known

  /// Green only then: something shown, confirmed lately enough. All else is grey.
  bool confirmed() const { return said <= CheckSaid::website; }
  /// Key of the sentence; it takes {date}, {year} and {fact}.
  std::string key() const;
  bool operator==(const CheckMark&) const = default;
};

/// Of the organization as a whole. `today` is a whole ISO day.
CheckMark check_mark_of(const Organization& organization, std::string_view today);
/// Of one fact that the record knows.
CheckMark check_mark_of(const Organization& organization, Fact fact, std::string_view today);

/// "owner", "name_list", …
std::string_view name_of(CheckSaid said);

/// The first way to reach it and the check behind that; null where none is.
const FactCheck* reach_check_of(const Organization& organization);
/// Does a check of a way to reach somebody confirm it still? Telephones after half a year no more,
/// which `changes_soon` says.
CheckSaid said_of(const FactCheck& check, bool changes_soon, std::string_view today);

}  // namespace blakus

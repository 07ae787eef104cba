#pragma once
// When, how and by whom a fact was last checked. Knows no record.

#include <array>
#include <string>
#include <string_view>

#include "core/record/describe.h"

namespace blakus {

/// Facts that are checked by themselves; the groups of Organization::checked.
enum class Fact : unsigned char {
  record,
  contacts,  ///< all ways to reach it, and the places
  phones,
  emails,
  website,
  social,
  locations,  ///< addresses
  hours,      ///< of places and telephones
  services,   ///< what is offered, for whom, how one joins
  description,
  governance,
};

inline constexpr std::array all_facts{Fact::record,      Fact::contacts,  Fact::phones,
                                      Fact::emails,      Fact::website,   Fact::social,
                                      Fact::locations,   Fact::hours,     Fact::services,
                                      Fact::description, Fact::governance};
inline constexpr std::array<std::string_view, all_facts.size()> fact_names{
    "record",    "contacts", "phones",   "emails",      "website",   "social",
    "locations", "hours",    "services", "description", "governance"};
constexpr std::string_view name_of(Fact fact) {
  return fact_names[static_cast<std::size_t>(fact)];
}

struct FactCheck {
  std::string date;     ///< ISO 8601, as exact as known: "2026-11-21", "2016-05" or "2016"
  std::string how;      ///< of ways_to_check
  std::string source;   ///< address of what was read
  std::string by = {};  ///< of who_checks; empty where not known
  bool operator==(const FactCheck&) const = default;
};

inline constexpr std::array<std::string_view, 7> ways_to_check{
    "website", "register", "owner", "call", "letter", "list", "editor"};
inline constexpr std::array<std::string_view, 4> who_checks{"owner", "editor", "administrator",
                                                            "import"};

constexpr void describe(Of<FactCheck> auto& check, auto&& field) {
  field("date", check.date,
        As{.about = "When it was last looked at: an ISO 8601 date; only year-month or year when no "
                    "more is known. A year means \"from a source of that year\".",
           .form = Form::date});
  field("how", check.how,
        As{.about =
               "website: read on the body's own site; register: the Register of Enterprises; "
               "owner: confirmed by the body itself; call: by telephone; letter: the body answered "
               "a letter; list: read elsewhere (press, project pages, lists); editor: changed by "
               "an editor, not confirmed by the body.",
           .must = Must::be_there,
           .values = ways_to_check});
  field("source", check.source, As{.about = "Address of what was read."});
  field("by", check.by,
        As{.about = "Who checked: the body (owner), an editor or administrator of the directory, "
                    "or an import of a table. Absent: not known.",
           .values = who_checks});
}

}  // namespace blakus

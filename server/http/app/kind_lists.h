#pragma once
// What the list of each kind of the network offers: a row a kind. Knows names of fields and
// messages; never records or how a list is searched.

#include <array>
#include <span>
#include <string_view>

#include "core/kinds/kinds.h"
#include "server/search/rank/field_filters.h"

namespace blakus {

/// How the values of a filter are written.
enum class ValueText : unsigned char {
  as_is,         ///< "NVO fonds", in the words of the source
  named,         ///< a closed list: message "value." + field + "." + value
  year,          ///< the newest first
  organization,  ///< id → name
};

struct ListFilter {
  std::string_view field;  ///< of FieldFilter
  std::string_view name;   ///< in addresses
  const char* label;       ///< message
  ValueText text = ValueText::as_is;
};

/// How rows stand under headings.
enum class Grouping : unsigned char { none, by_day, by_year, by_institution, by_deadline };

struct KindList {
  Kind kind;
  std::span<const ListFilter> filters;
  Grouping grouping = Grouping::none;
  bool has_days = false;     ///< views: coming, past, a month
  bool has_amounts = false;  ///< amounts from and to; the sum of what is found
};

namespace kind_lists {

inline constexpr ListFilter by_year{"year", "year", "list.year", ValueText::year};
inline constexpr ListFilter by_organization{"organization_id", "organization", "list.organization",
                                            ValueText::organization};
inline constexpr std::array dated{by_year, by_organization};
inline constexpr std::array projects{
    ListFilter{"programme", "programme", "list.programme"},
    ListFilter{"funder", "funder", "list.funder"},
    ListFilter{"status", "status", "list.status", ValueText::named}, by_year, by_organization};
inline constexpr std::array documents{ListFilter{"kind", "kind", "list.kind", ValueText::named},
                                      by_year, by_organization};
inline constexpr std::array seats{ListFilter{"level", "level", "list.level", ValueText::named},
                                  by_year, by_organization};
inline constexpr std::array calls{ListFilter{"funder", "funder", "list.funder"},
                                  ListFilter{"programme", "programme", "list.programme"}, by_year};
inline constexpr std::array experts{by_organization};

inline constexpr std::array rows{
    KindList{Kind::event, dated, Grouping::by_day, true},
    KindList{Kind::project, projects, Grouping::none, false, true},
    KindList{Kind::document, documents},
    KindList{Kind::news, dated, Grouping::by_year},
    KindList{Kind::expert, experts},
    KindList{Kind::course, dated},
    KindList{Kind::seat, seats, Grouping::by_institution},
    KindList{Kind::call, calls, Grouping::by_deadline, true},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (rows[i].kind != network_kinds[i]) return false;
  return rows.size() == network_kinds.size();
}
static_assert(in_order(), "a row for each kind of the network, in their order");

}  // namespace kind_lists

/// The row of a kind of the network.
constexpr const KindList& list_of_kind(Kind kind) {
  std::size_t at = 0;
  while (kind_lists::rows[at].kind != kind) ++at;
  return kind_lists::rows[at];
}

/// May anyone suggest records of this kind? Courses, seats and calls are entered by editors.
constexpr bool is_suggested_by_anyone(Kind kind) {
  return kind == Kind::event || kind == Kind::news || kind == Kind::project ||
         kind == Kind::document || kind == Kind::expert;
}

}  // namespace blakus

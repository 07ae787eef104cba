#pragma once
// What ranking and pages must know of single terms of the taxonomies: flags in the data ("roles"),
// so that no program names an id. Knows no term.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "core/kinds/kinds.h"

namespace blakus {

enum class TermRole : unsigned char {
  any_illness,       ///< rights, care and what else belongs to no illness
  disability,        ///< bodies that help any person with a disability
  rare_diseases,     ///< what has an Orphanet number is of this area as well
  mother_and_child,  ///< an illness of this area is a child's
  sensitive,         ///< whoever reads of it may be at the end of their strength
  any_ill_child,     ///< bodies that serve all ill children
  any_long_illness,  ///< an umbrella that carries it serves all patients
  crisis,            ///< bodies that one turns to in despair
  children,
  with_children,  ///< who names these audiences speaks of children
  grown_ups,      ///< bodies for these are not for children alone
  umbrella,       ///< organizations of organizations
  usual,          ///< of an organization of which nothing else is known
};

struct TermRoleRow {
  TermRole role;
  std::string_view name;  ///< in the data
  Kind kind;              ///< of the terms that may have it
  bool of_several;        ///< more than one term may have it
};

inline constexpr std::array term_roles{
    TermRoleRow{TermRole::any_illness, "any_illness", Kind::area, false},
    TermRoleRow{TermRole::disability, "disability", Kind::area, false},
    TermRoleRow{TermRole::rare_diseases, "rare_diseases", Kind::area, false},
    TermRoleRow{TermRole::mother_and_child, "mother_and_child", Kind::area, false},
    TermRoleRow{TermRole::sensitive, "sensitive", Kind::area, true},
    TermRoleRow{TermRole::any_ill_child, "any_ill_child", Kind::diagnosis, false},
    TermRoleRow{TermRole::any_long_illness, "any_long_illness", Kind::diagnosis, false},
    TermRoleRow{TermRole::crisis, "crisis", Kind::diagnosis, false},
    TermRoleRow{TermRole::children, "children", Kind::audience, false},
    TermRoleRow{TermRole::with_children, "with_children", Kind::audience, true},
    TermRoleRow{TermRole::grown_ups, "grown_ups", Kind::audience, true},
    TermRoleRow{TermRole::umbrella, "umbrella", Kind::type, false},
    TermRoleRow{TermRole::usual, "usual", Kind::type, false},
};

constexpr const TermRoleRow& row_of(TermRole role) {
  return term_roles[static_cast<std::size_t>(role)];
}
static_assert(std::ranges::all_of(term_roles,
                                  [](const TermRoleRow& row) { return &row == &row_of(row.role); }),
              "one row per role, in the order of TermRole");

constexpr std::optional<TermRole> term_role_of(std::string_view name) {
  const auto row = std::ranges::find(term_roles, name, &TermRoleRow::name);
  return row == term_roles.end() ? std::nullopt : std::optional(row->role);
}

}  // namespace blakus

#pragma once
// How many records say what: the figures of a directory that is being filled in, all bodies and
// each area by itself. Knows records and the rule of freshness; never how they are shown elsewhere.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

inline constexpr std::array<std::string_view, 12> figure_names{
    "bodies", "reachable", "telephone", "email", "website",      "address",
    "number", "languages", "hours",     "point", "russian_text", "confirmed"};

struct FigureRow {
  std::string area;  ///< id; empty: all bodies
  std::array<std::size_t, figure_names.size()> counts{};
};

/// The first row is of all, then each area, the one with most bodies that nobody can reach first.
/// "confirmed": by owner, call, register or its own site within a year. `now`: ISO.
std::vector<FigureRow> figures_of(const std::vector<Organization>& organizations,
                                  std::string_view now);

std::string table_of(const std::vector<FigureRow>& rows);
/// {all: {bodies: 142, …}, areas: {oncology: {…}}}
std::string to_json(const std::vector<FigureRow>& rows);

}  // namespace blakus

#pragma once
// The kinds of things that the directory has: one row each says what a kind is called and what it
// may do. Lists of kinds are made from the rows when the program is compiled. Knows no record.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace blakus {

enum class Kind : unsigned char {
  organization,
  diagnosis,
  area,
  region,
  service,
  audience,
  language,
  type,
  federation,
  event,
  project,
  document,
  news,
  expert,
  course,
  seat,
  call,
  delivery,       ///< how help is given
  intake,         ///< whether new people are taken
  accessibility,  ///< of premises
  support_area,   ///< of children and families
};

enum class Role : unsigned char {
  record,    ///< somebody's or something's own page of facts
  taxonomy,  ///< a vocabulary in data/taxonomies/, whose terms records refer to by id
  network,   ///< what the network has beside the directory, in data/network/
};

enum class FacetUse : unsigned char {
  none,
  filter,   ///< results can be limited by it
  counted,  ///< and how many results have each value is said
};

/// What a name means that is one of several kinds of things; a smaller number is read first.
inline constexpr int never_named = 0;

struct KindRow {
  Kind kind;
  std::string_view name;    ///< in the API, the index and parameters of addresses: "diagnosis"
  std::string_view plural;  ///< of files and lists: "diagnoses"
  Role role;
  int reading;  ///< of a taxonomy: its place in the order in which they are read and posted; or 0
  FacetUse facet;
  int facet_place;        ///< of a facet: its place on the page; or 0
  int precedence;         ///< of the meanings of one name; or never_named
  std::string_view page;  ///< pattern of the address of its pages: "/areas/{id}"; or none
  /// Of a facet: choosing a value hides nobody of whom no value is known.
  bool keeps_unknown = false;
  bool may_lack =
      false;  ///< data of earlier days lack this vocabulary: then there is no such filter
};

inline constexpr std::array kinds{
    KindRow{Kind::organization, "organization", "organizations", Role::record, 0, FacetUse::none, 0,
            never_named, "/organizations/{id}"},
    KindRow{Kind::diagnosis, "diagnosis", "diagnoses", Role::taxonomy, 2, FacetUse::filter, 11, 1,
            "/diagnoses/{id}"},
    KindRow{Kind::area, "area", "areas", Role::taxonomy, 1, FacetUse::counted, 8, 2, "/areas/{id}"},
    KindRow{Kind::region, "region", "regions", Role::taxonomy, 3, FacetUse::counted, 1, 3,
            "/regions/{id}"},
    KindRow{Kind::service, "service", "services", Role::taxonomy, 4, FacetUse::counted, 3, 4, ""},
    KindRow{Kind::audience, "audience", "audiences", Role::taxonomy, 5, FacetUse::counted, 7, 5,
            ""},
    KindRow{Kind::language, "language", "languages", Role::taxonomy, 6, FacetUse::counted, 2, 6, "",
            true},
    KindRow{Kind::type, "type", "types", Role::taxonomy, 7, FacetUse::counted, 10, 7, ""},
    KindRow{Kind::federation, "federation", "federations", Role::record, 0, FacetUse::none, 0,
            never_named, ""},
    KindRow{Kind::event, "event", "events", Role::network, 0, FacetUse::none, 0, never_named,
            "/events/{id}"},
    KindRow{Kind::project, "project", "projects", Role::network, 0, FacetUse::none, 0, never_named,
            "/projects/{id}"},
    KindRow{Kind::document, "document", "documents", Role::network, 0, FacetUse::none, 0,
            never_named, "/documents/{id}"},
    KindRow{Kind::news, "news", "news", Role::network, 0, FacetUse::none, 0, never_named,
            "/news/{id}"},
    KindRow{Kind::expert, "expert", "experts", Role::network, 0, FacetUse::none, 0, never_named,
            "/experts/{id}"},
    KindRow{Kind::course, "course", "courses", Role::network, 0, FacetUse::none, 0, never_named,
            "/courses/{id}"},
    KindRow{Kind::seat, "seat", "seats", Role::network, 0, FacetUse::none, 0, never_named,
            "/representation/{id}"},
    KindRow{Kind::call, "call", "calls", Role::network, 0, FacetUse::none, 0, never_named,
            "/calls/{id}"},
    KindRow{Kind::delivery, "delivery", "deliveries", Role::taxonomy, 8, FacetUse::counted, 4, 8,
            "", true, true},
    KindRow{Kind::intake, "intake", "intakes", Role::taxonomy, 9, FacetUse::counted, 5, 9, "", true,
            true},
    KindRow{Kind::accessibility, "accessibility", "accessibilities", Role::taxonomy, 10,
            FacetUse::counted, 9, 10, "", true, true},
    KindRow{Kind::support_area, "support_area", "support_areas", Role::taxonomy, 11,
            FacetUse::counted, 6, 11, "", false, true},
};

namespace kind_rows {

template <std::size_t Count>
using Rows = std::array<KindRow, Count>;

template <std::size_t Count>
constexpr bool in_order(const Rows<Count>& rows) {
  for (std::size_t i = 0; i < Count; ++i)
    if (rows[i].kind != static_cast<Kind>(i)) return false;
  return true;
}

/// No two rows have the same name, and where they have a place in an order it is their own.
template <std::size_t Count>
constexpr bool differ(const Rows<Count>& rows) {
  for (std::size_t i = 0; i < Count; ++i)
    for (std::size_t j = 0; j < i; ++j) {
      if (rows[i].name == rows[j].name || rows[i].plural == rows[j].plural) return false;
      for (const auto place : {&KindRow::reading, &KindRow::facet_place, &KindRow::precedence})
        if (rows[i].*place != 0 && rows[i].*place == rows[j].*place) return false;
    }
  return true;
}

/// Vocabularies are read and may be named; what results are limited by is a vocabulary.
template <std::size_t Count>
constexpr bool fit_their_roles(const Rows<Count>& rows) {
  return std::ranges::all_of(rows, [](const KindRow& row) {
    const bool taxonomy = row.role == Role::taxonomy;
    const bool facet = row.facet != FacetUse::none;
    return !row.name.empty() && !row.plural.empty() && (row.reading != 0) == taxonomy &&
           (row.precedence != never_named) == taxonomy && facet == (row.facet_place != 0) &&
           (!facet || taxonomy);
  });
}

template <std::size_t Count>
constexpr bool are_sound(const Rows<Count>& rows) {
  return in_order(rows) && differ(rows) && fit_their_roles(rows);
}

/// The kinds of `rows` that have a place in an order, in this order.
template <const auto& rows, auto place>
constexpr auto by() {
  constexpr auto count = static_cast<std::size_t>(
      std::ranges::count_if(rows, [](const KindRow& row) { return row.*place != 0; }));
  std::array<Kind, count> list{};
  std::size_t at = 0;
  for (int next = 1; at < count; ++next)
    for (const auto& row : rows)
      if (row.*place == next) list[at++] = row.kind;
  return list;
}

/// In the order of the rows.
template <const auto& rows, Role role>
constexpr auto with_role() {
  constexpr auto has_it = [](const KindRow& row) { return row.role == role; };
  std::array<Kind, static_cast<std::size_t>(std::ranges::count_if(rows, has_it))> list{};
  std::size_t at = 0;
  for (const auto& row : rows)
    if (has_it(row)) list[at++] = row.kind;
  return list;
}

/// Those facets that are counted, in the order of all facets.
template <const auto& rows>
constexpr auto counted() {
  constexpr auto facets = by<rows, &KindRow::facet_place>();
  constexpr auto is_counted = [](Kind kind) {
    return rows[static_cast<std::size_t>(kind)].facet == FacetUse::counted;
  };
  std::array<Kind, static_cast<std::size_t>(std::ranges::count_if(facets, is_counted))> list{};
  std::ranges::copy_if(facets, list.begin(), is_counted);
  return list;
}

}  // namespace kind_rows

static_assert(kind_rows::are_sound(kinds), "one row per kind, in the order of Kind, each its own");

constexpr const KindRow& row_of(Kind kind) {
  return kinds[static_cast<std::size_t>(kind)];
}
constexpr std::string_view name_of(Kind kind) {
  return row_of(kind).name;
}
constexpr std::string_view plural_of(Kind kind) {
  return row_of(kind).plural;
}
constexpr bool keeps_unknown(Kind kind) {
  return row_of(kind).keeps_unknown;
}
constexpr bool may_lack(Kind vocabulary) {
  return row_of(vocabulary).may_lack;
}
constexpr std::optional<Kind> kind_named(std::string_view name) {
  for (const auto& row : kinds)
    if (row.name == name) return row.kind;
  return std::nullopt;
}

/// What the network has, in the order of the rows.
inline constexpr auto network_kinds = kind_rows::with_role<kinds, Role::network>();
/// In the order in which their terms are read and posted.
inline constexpr auto taxonomy_kinds = kind_rows::by<kinds, &KindRow::reading>();
/// What results can be limited by, in the order in which pages show it.
inline constexpr auto facet_kinds = kind_rows::by<kinds, &KindRow::facet_place>();
inline constexpr auto counted_kinds = kind_rows::counted<kinds>();

}  // namespace blakus

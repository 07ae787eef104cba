#pragma once
// One search as asked for: words, filters, order, window. Knows the catalog's kinds; never HTTP,
// JSON or Xapian.

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/record/language.h"

namespace blakus {

enum class Sort : unsigned char { relevance, name, distance, checked };

inline constexpr std::array<std::string_view, 4> sort_names{"relevance", "name", "distance",
                                                            "checked"};

/// Ids chosen of one kind; several mean "any of them". Different filters must all hold.
struct Filter {
  Kind kind = Kind::region;
  std::vector<std::string> ids;
  bool operator==(const Filter&) const = default;
};

/// What records of the network are limited by besides the filters of organizations: a value of a
/// field (field_values) or one of the names of server/search/rank/field_filters.h.
struct FieldFilter {
  std::string field;
  std::string value;
  bool operator==(const FieldFilter&) const = default;
};

inline constexpr std::size_t max_query_characters = 256;
inline constexpr std::size_t max_page_size = 100;
inline constexpr std::size_t max_window = 10'000;  ///< page × size reaches no further

/// What a search may look for, in the order in which lists of several kinds show them.
inline constexpr auto searched_kinds = [] {
  std::array<Kind, network_kinds.size() + 1> list{Kind::organization};
  std::ranges::copy(network_kinds, list.begin() + 1);
  return list;
}();

struct SearchRequest {
  std::string text;             ///< as typed, valid UTF-8
  bool exactly = false;         ///< search as typed: no correction of slips
  std::vector<Filter> filters;  ///< at most one per kind, ids known
  std::optional<Point> near;
  std::optional<double> radius_km;
  Sort sort = Sort::relevance;
  std::size_t page = 1;
  std::size_t size = 20;
  Language language = Language::lv;  ///< of labels and reasons in the answer
  /// Results can only be bodies of these ids; nothing: all. Records of other kinds are no results.
  std::optional<std::vector<std::string>> only;
  std::vector<FieldFilter> fields;              ///< all must hold; of lists of one kind alone
  std::vector<Kind> kinds{Kind::organization};  ///< of searched_kinds, in their order, each once

  bool asks_for(Kind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }
  bool asks_for_organizations_alone() const {
    return kinds.size() == 1 && kinds.front() == Kind::organization;
  }
};

inline const Filter* filter_of(const SearchRequest& request, Kind kind) {
  for (const auto& filter : request.filters)
    if (filter.kind == kind) return &filter;
  return nullptr;
}

}  // namespace blakus

#pragma once
// Where a record has its page: the one place that makes a path of a kind and an id. Knows folders;
// never a language, a host, or what a page says.

#include <string>
#include <string_view>

#include "core/kinds/taxonomy_term/taxonomy.h"

namespace blakus {

/// What stands for the id in the pattern of an address.
inline constexpr std::string_view id_variable = "{id}";

/// "/organizations/{id}"; empty for kinds without pages of their own.
constexpr std::string_view page_pattern_of(Kind kind) {
  return row_of(kind).page;
}

/// "/events" of "/events/{id}": where the list of a kind stands.
constexpr std::string_view list_path_of(Kind kind) {
  return page_pattern_of(kind).substr(0, page_pattern_of(kind).rfind('/'));
}

/// "/organizations/agihas" of the pattern "/organizations/{id}"; a pattern without id as it is.
std::string path_at(std::string_view pattern, std::string_view id);

/// "/organizations/agihas"; of kinds without pages the search with that filter: "/?service=advice".
/// Without the language of the reader.
std::string path_of(Kind kind, std::string_view id);
inline std::string path_of(const TaxonomyTerm& term) {
  return path_of(term.kind, term.id);
}

}  // namespace blakus

#pragma once
// Names by which organizations are found but which are not their own: translations, and what people
// call them (data/found_names.json). They become terms of the index and are never shown. Knows this
// file; never the index.

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/taxonomy.h"
#include "core/record/problem.h"

namespace blakus {

using FoundNames = std::map<std::string, TermNames, std::less<>>;  ///< by id of the organization

inline constexpr const char* found_names_file = "found_names.json";

/// A repeated id is reported.
Checked<FoundNames> found_names_from_json(std::string_view text);

/// Reports organizations that are not there, names that the organization has anyway, and names that
/// find several.
Problems check_found_names(const FoundNames& names, const std::vector<Organization>& organizations);

/// What a merged organization was found by finds its successor. `redirects`: former id → present.
void move_found_names(FoundNames& names,
                      const std::map<std::string, std::string, std::less<>>& redirects);

/// As the index keeps them: a line "id\tlanguage\tname" each.
std::string to_lines(const FoundNames& names);
FoundNames found_names_in(std::string_view lines);

}  // namespace blakus

#pragma once
// Places inside a region that order the bodies of that region: a district of a city, a village of a
// municipality. Made from data/places.json. Both programs agree on what they are called. Knows
// words of records; never the index.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/kinds/taxonomy_term/added_names.h"
#include "core/record/problem.h"

namespace blakus {

struct District {
  std::string region;                ///< id
  std::string id;                    ///< its folded name, unique in the region
  std::string within;                ///< id of the larger place of the region it lies in, or empty
  std::vector<std::string> names;    ///< folded words: what queries call it, and who lives there
  std::vector<std::string> words;    ///< stems of its names as texts hold them
  std::vector<std::string> streets;  ///< stems
  std::vector<std::string> postal_codes;  ///< digits
  bool operator==(const District&) const = default;
};

/// In the order of their regions. Reports a larger place that is not there.
Checked<std::vector<District>> districts_of(const std::vector<AddedName>& places);

/// "riga:kengarags": the places of its regions that the record's address or texts name, and those
/// that they lie in. `districts` as districts_of gives them.
std::vector<std::string> districts_with(const Organization& organization,
                                        const std::vector<District>& districts);

/// As the index keeps them, a line each.
std::string to_lines(const std::vector<District>& districts);
std::vector<District> districts_in(std::string_view lines);

}  // namespace blakus

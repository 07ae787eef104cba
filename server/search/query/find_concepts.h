#pragma once
// Which known names and needs stand in the words of a query: the longest win, and of a name that
// means several things one is chosen. Knows vocabulary, needs and dictionary; never records.

#include <string_view>
#include <vector>

#include "core/text/analyze.h"
#include "server/search/query/understand.h"

namespace blakus {

/// In the order of their words.
std::vector<Concept> find_concepts(std::string_view text, const std::vector<Token>& words,
                                   const Knowledge& knowledge);

}  // namespace blakus

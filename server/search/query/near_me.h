#pragma once
// "Tuvumā", "рядом со мной", "near me": the visitor asks for help where they are, and the page has
// to ask where that is. Knows these words; never places.

#include <span>
#include <vector>

#include "core/text/analyze.h"

namespace blakus {

/// The words of a query that say so, in their order; none where it does not.
std::vector<std::size_t> words_for_near_me(std::span<const Token> words);

}  // namespace blakus

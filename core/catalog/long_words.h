#pragma once
// Words too long for the index. Knows the texts of an organization that are searched, never why.

#include <string>
#include <vector>

#include "core/catalog/organization.h"
#include "core/catalog/problem.h"

namespace blakus {

/// Longer terms are no terms of the index: such a word is found by its beginning only.
inline constexpr std::size_t max_word_bytes = 245;

/// A note for each text with a word that is longer. `files[i]` is where organization i was read.
ManyProblems long_words(const std::vector<Organization>& organizations,
                        const std::vector<std::string>& files);

}  // namespace blakus

#pragma once
// Words too long for the index. Knows the texts of an organization that are searched, never why.

#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/record/problem.h"

namespace blakus {

/// Xapian's bound of a term. Ours are cut well before it (core/text/analyze.cpp); what is longer
/// than this is no word of any language, and found by its beginning only.
inline constexpr std::size_t max_word_bytes = 245;

/// A note for each text with a word that is longer. `files[i]` is where organization i was read.
ManyProblems long_words(const std::vector<Organization>& organizations,
                        const std::vector<std::string>& files);

}  // namespace blakus

#pragma once
// Which forms of unrelated lemmas that meet in one stem shall be kept apart. Knows lemmas and their
// stems; never a dictionary file, nor how a stem is made.

#include <map>
#include <string>
#include <vector>

#include "core/homographs/lemmas.h"

namespace blakus {

/// The folded forms that do not belong to the most usual word of their stem, and the number of
/// their word: 1 to 9.
using Marks = std::map<std::string, int>;

/// `stem_of` gives the stem of a folded form.
Marks split_stems(const std::vector<Lemma>& lemmas, std::string (*stem_of)(std::string));

}  // namespace blakus

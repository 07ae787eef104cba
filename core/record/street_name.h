#pragma once
// Street addresses as people type them, and the one form in which two spellings of the same house
// are equal: "K. Valdemāra ielā 38" and "Krišjāņa Valdemāra iela 38". Knows words; never places.

#include <string>
#include <string_view>
#include <vector>

#include "core/text/analyze.h"

namespace blakus {

struct StreetInText {
  /// "valdemar 38-2", then "valdemar 38" without the flat; "valdemar" where no house is named.
  std::vector<std::string> names;
  std::size_t begin = 0;  ///< bytes in the text given
  std::size_t end = 0;
};

/// What may be a street: a word and a house number behind it, or a word and "iela" or the like.
/// `words` are those of the text. Only a list of streets decides.
std::vector<StreetInText> streets_in(std::string_view text, const std::vector<Token>& words);

}  // namespace blakus

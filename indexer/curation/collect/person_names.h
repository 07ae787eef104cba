#pragma once
// Whether a text names a person. Knows how names are written; never who anybody is.

#include <set>
#include <string>
#include <string_view>

namespace blakus {

/// Two words with capital letters one after the other, or an initial and one, that are neither a
/// street, nor one of the words `own`, nor what
/// contact pages write so; or a common given name.
bool names_person(std::string_view text, const std::set<std::string>& own);

}  // namespace blakus

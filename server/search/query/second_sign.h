#pragma once
// An everyday word is no disease and no town: "lūdzu" (please) is not Ludza, "sejas" (faces) not
// Sējas novads, though stem or letters without marks are the same. Knows one word and one name.

#include <cstdint>
#include <string_view>

#include "core/text/analyze.h"
#include "server/search/query/vocabulary.h"

namespace blakus {

enum class Sign : unsigned char {
  sure,      ///< the word is the name, or no other word of the language
  doubtful,  ///< a place of the letters of an everyday word: only together with something else
             ///< asked for
  none,      ///< another word
};

/// How sure it is that the one word `typed`, as it stands in `text`, is the name.
Sign sign_of(const Token& typed, std::string_view text, const Name& name);

}  // namespace blakus

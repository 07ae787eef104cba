#pragma once
// The short address of a hand-out, /h/…: which organizations, in which language and size of print.
// Worked out from the ids alone and read back through the index, so nothing is kept and the address
// on paper stays good. Knows ids; never what stands on the sheet.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/language.h"
#include "server/search/index/snapshot.h"

namespace blakus {

/// What a sheet is of.
struct SheetChoice {
  std::vector<std::string> ids;
  std::string region;  ///< id of a place; may be empty
  Language language = Language::lv;
  bool large = false;
};

/// "4k7m2xd9c…": a letter for language, size and length of codes; a code for each organization; two
/// letters that find mistyping; "-" and a code of the region. Nothing where a code cannot be
/// unique.
std::optional<std::string> short_code(const SheetChoice& choice, const Snapshot& snapshot);

struct ReadCode {
  SheetChoice choice;
  std::size_t missing = 0;  ///< organizations that are not in the directory any more
};
/// The language that a code names, though it be mistyped; nothing if it names none.
std::optional<Language> language_of_code(std::string_view code);

/// What the code says, in capitals too; nothing if it is mistyped or none of it is there any more.
std::optional<ReadCode> choice_of(std::string_view code, const Snapshot& snapshot);

}  // namespace blakus

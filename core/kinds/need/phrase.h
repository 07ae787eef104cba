#pragma once
// How a phrase is written: the words by which people say something, in whatever order, as
// data/crisis.json and data/needs/ hold them. Knows the text; never how a query is matched.
//
//   gribu|gribas mirt|nomirt   parts by blanks, all to be found; of each one of its alternatives
//   =es                        only in this very form, folded; else a word counts in all its forms
//   ~missed                    an English word: in its English forms, not in Latvian ones
//   не_вижу                    words that follow each other directly
//   @cannot                    the alternatives of a list of that name
//   !skola                     a part that must not be there
//   ^                          the query says nothing else: its other words are common ones

#include <functional>
#include <string>
#include <string_view>

namespace blakus {

/// Calls `visit` with each piece between two separators that is not empty.
template <typename Visit>
void each_piece(std::string_view text, char separator, Visit visit) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = std::min(text.find(separator, begin), text.size());
    if (end > begin) visit(text.substr(begin, end - begin));
    begin = end + 1;
  }
}

/// The part that says that the query has no other words than common ones.
inline constexpr std::string_view nothing_else = "^";

/// What is wrong with the text of a phrase, and nothing where it is sound. `has_list` says whether
/// there is a list of that name.
std::string fault_of_phrase(std::string_view text,
                            const std::function<bool(std::string_view)>& has_list);

}  // namespace blakus

#pragma once
// The part of a description that shows why it was found, with the matched words marked as they
// stand there. Knows words; never HTML.

#include <set>
#include <string>

#include "server/search/answer.h"
#include "server/search/understand.h"

namespace blakus {

/// Terms whose words are to be marked: those of the query and of the names it was understood by.
std::set<std::string> marked_terms(const Meaning& meaning);

/// A sentence or two, at most about 220 characters, cut at sentence and word borders. An empty text
/// gives an empty snippet.
Marked snippet_of(const Localized& description, Language language,
                  const std::set<std::string>& terms);

/// All words of the text that are to be marked.
std::vector<Span> marks_in(std::string_view text, const std::set<std::string>& terms);

}  // namespace blakus

#pragma once
// The part of a description that shows why it was found, with the matched words marked as they
// stand there. Knows words; never HTML.

#include <string>
#include <string_view>
#include <vector>

#include "core/text/term_hash.h"
#include "server/search/answer.h"
#include "server/search/index/records.h"
#include "server/search/query/understand.h"

namespace blakus {

/// Terms whose words are to be marked: those of the query and of the names it was understood by.
TermSet marked_terms(const Meaning& meaning, const Vocabulary& vocabulary);

/// A sentence or two of the description, at most about 220 characters, cut at sentence and word
/// borders. An empty text gives an empty snippet.
Marked snippet_of(const Record& record, Language language, const TermSet& terms);

}  // namespace blakus

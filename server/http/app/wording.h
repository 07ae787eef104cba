#pragma once
// What pages and the API say of an answer, in the words of web/messages/, and where its steps lead:
// the search gives kinds, ids and reasons alone. Knows messages and paths; never a page or JSON.

#include <string>

#include "server/http/app/message_lookup.h"
#include "server/search/answer.h"

namespace blakus {

/// Why a body is among the results: "лейкоз = leikēmija", "works across Latvia".
std::string why_text(const Why& why, Language language, const MessageLookup& words);

/// What a step of the way on is called.
std::string label_of(const Fallback& step, Language language, const MessageLookup& words);
/// Why it is offered: one kind sentence.
std::string reason_of(const Fallback& step, Language language, const MessageLookup& words);
/// Where it leads: a path of this site without language prefix, or a whole address.
std::string address_of(const Fallback& step);

/// What a suggestion is: "slimība", "organizācija", "vieta" …
std::string hint_of(Kind kind, Language language, const MessageLookup& words);

}  // namespace blakus

#pragma once
// What pages and the API say of an answer, in the words of web/messages/, and where its steps lead:
// the search gives kinds, ids and reasons alone. Knows messages and paths; never a page or JSON.

#include <string>

#include "server/http/app/words.h"
#include "server/search/answer.h"

namespace blakus {

/// Why a body is among the results: "лейкоз = leikēmija", "works across Latvia".
std::string why_text(const Why& why, Language language, const Words& words);

/// What a step of the way on is called.
std::string label_of(const Instead& step, Language language, const Words& words);
/// Why it is offered: one kind sentence.
std::string reason_of(const Instead& step, Language language, const Words& words);
/// Where it leads: a path of this site without language prefix, or a whole address.
std::string address_of(const Instead& step);

/// What a suggestion is: "slimība", "organizācija", "vieta" …
std::string hint_of(Kind kind, Language language, const Words& words);

}  // namespace blakus

#pragma once
// From the stages of a search to its answer: one page of matches with why and snippet, counts,
// ways on. Knows every part of an answer; never how a score comes about.

#include "server/search/answer.h"
#include "server/search/rank/stages.h"
#include "server/search/request.h"

namespace blakus {

Answer answer_of(const Stages& stages, const SearchRequest& request);

}  // namespace blakus

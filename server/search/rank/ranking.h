#pragma once
// Which organizations answer a meaning, and how well: the score of every one of them. Knows
// weights.h, relations and postings; never filters, windows or HTTP.

#include <vector>

#include "server/search/index/bitset.h"
#include "server/search/query/understand.h"
#include "server/search/rank/place.h"

namespace blakus {

struct Ranking {
  Bitset documents;  ///< that answer, in whatever place
  Bitset named;      ///< those asked for by their own name
  /// With a disease and a place: bodies there that help any person with a disability. They answer
  /// nothing and have no score.
  Bitset disability;
  std::vector<float> scores;  ///< by document number; meaningful for `documents`
};

Ranking rank(const Meaning& meaning, const Place& place, const Snapshot& snapshot);

}  // namespace blakus

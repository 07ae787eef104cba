#pragma once
// Results of several kinds in one list: how many there are, and which stand on a page. Knows the
// stages of a search; never records.

#include <array>
#include <vector>

#include "server/search/answer.h"
#include "server/search/rank/stages.h"

namespace blakus {

/// One result: an organization or a record of another kind.
struct Listed {
  DocumentNumber organization = 0;  ///< 0: it is the other
  OtherHit other;
};

/// How many of each of searched_kinds the search finds, whichever are asked for.
std::vector<KindCount> kind_counts(const Stages& stages, const SearchRequest& request);

/// By Group, of the kinds asked for that are no organizations.
std::array<std::size_t, 3> groups_of_others(const Stages& stages, const SearchRequest& request);

/// The results of the page asked for: the nearer group first, in it what is asked for by its name,
/// then kind by kind; organizations in the order asked for, the others as lists of them stand.
std::vector<Listed> mixed_window(const Stages& stages, const SearchRequest& request);

}  // namespace blakus

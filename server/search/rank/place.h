#pragma once
// Where results are asked for, and how near each organization is to it. Knows regions and columns;
// never words.

#include <string>
#include <vector>

#include "server/search/answer.h"
#include "server/search/index/bitset.h"
#include "server/search/index/snapshot.h"

namespace blakus {

/// Organizations by their nearness to one or several regions; the sets do not overlap.
struct Place {
  std::vector<std::string> regions;  ///< empty: no place was asked for
  Bitset here;                       ///< in the region or serving it
  Bitset municipality;               ///< elsewhere in its municipality
  Bitset wider;                      ///< serving the larger region around it
  Bitset near;                       ///< elsewhere in the same planning region
  Bitset national;                   ///< all of Latvia, without a branch nearer by
  Bitset all;                        ///< their union

  bool given() const { return !regions.empty(); }
};

Place place_of(const std::vector<std::string>& regions, const Snapshot& snapshot);

Group group_in(const Place& place, DocumentNumber document);
/// Multiplies the scores of the documents by how near they are and adds the merit of their records;
/// see weights.h.
void weigh(const Bitset& documents, const Place& place, const Columns& columns,
           std::vector<float>& scores);

}  // namespace blakus

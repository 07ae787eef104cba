#pragma once
// Which records besides organizations a search finds, and how many of each kind. Knows meanings and
// the organizations found; never how either is shown.

#include <array>
#include <optional>
#include <vector>

#include "server/search/index/other_records.h"
#include "server/search/query/understand.h"
#include "server/search/rank/facet_counts.h"
#include "server/search/rank/ranking.h"
#include "server/search/request.h"

namespace blakus {

/// A record that answers the meaning, in whatever place.
struct OtherHit {
  OtherRecords::Number number = 0;
  Reason reason = Reason::organizer;  ///< its title has the name; its words; whoever holds it
  bool says_place = false;            ///< it is in the place itself, wherever its organizer is
};

/// In the order of the records. `ranking` is of the same meaning and place.
std::vector<OtherHit> find_others(const Meaning& meaning, const Place& place,
                                  const Ranking& ranking, const Snapshot& snapshot);

/// Those of the hits that are left within the filters, but for the filters of `without`: they hold
/// for the organization that the record names.
std::vector<OtherHit> within(const std::vector<OtherHit>& hits, const Filters& filters,
                             const OtherRecords& records,
                             std::optional<Kind> without = std::nullopt);

}  // namespace blakus

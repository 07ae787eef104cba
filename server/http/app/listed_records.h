#pragma once
// The records of a list as asked for: in its filters, in its order, with how many each value of a
// filter would give and what they cost in all. Knows searches; never how a list is written.

#include <cstdint>
#include <string>
#include <vector>

#include "server/http/app/kind_lists.h"
#include "server/http/app/list_request.h"
#include "server/search/searcher.h"

namespace blakus {

using RecordsOfList = std::vector<const OtherRecord*>;

struct ListedRecords {
  FoundRecords found;  ///< by words and filters of organizations, whatever the list's own filters
  RecordsOfList records;  ///< of these within all filters, in the order asked for
};
ListedRecords listed_records(const Searcher& searcher, const ListRequest& request);
/// Those of the page asked for.
std::span<const OtherRecord* const> window_of(const RecordsOfList& records,
                                              const SearchRequest& search);

struct ValueCount {
  std::string value;
  std::size_t count = 0;  ///< records one would get by choosing it
  bool selected = false;
};
/// The most frequent first, years the newest first; the chosen one is always there.
std::vector<ValueCount> counts_of_values(const ListRequest& request, const FoundRecords& found,
                                         const ListFilter& filter);

/// Exact, in cents.
struct SumOfAmounts {
  std::int64_t cents = 0;
  std::size_t unknown = 0;  ///< records without a known amount: not in the sum
};
SumOfAmounts sum_of_amounts(const RecordsOfList& records);

}  // namespace blakus

#pragma once
// Who is reached by the contacts that a query holds. Knows normal forms of contacts and postings;
// never weights.

#include <vector>

#include "server/search/index/snapshot.h"
#include "server/search/query/understand.h"

namespace blakus {

/// Next to other contacts a postal code identifies no organization, and neither does a host of very
/// many. One document may come by several contacts.
std::vector<DocumentNumber> reached_by_contacts(const Meaning& meaning, const Snapshot& snapshot);

}  // namespace blakus

#pragma once
// Who is reached by the contacts that a query holds. Knows normal forms of contacts and postings;
// never weights.

#include <vector>

#include "server/search/index/snapshot.h"
#include "server/search/query/understand.h"

namespace blakus {

/// Beside other contacts a postal code names nobody, and a host of very many is nobody's. One
/// document may come by several contacts.
std::vector<DocumentNumber> reached_by_contacts(const Meaning& meaning, const Snapshot& snapshot);

}  // namespace blakus

#pragma once
// Which bodies a query wants to be left out, by what it excludes. Knows columns and the hierarchy;
// never the words that say so.

#include "server/search/index/bitset.h"
#include "server/search/index/snapshot.h"
#include "server/search/query/understand.h"

namespace blakus {

Bitset bodies_left_out(const Meaning& meaning, const Snapshot& snapshot);

}  // namespace blakus

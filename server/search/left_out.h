#pragma once
// Which bodies a query wants to be left out, by what it excludes. Knows columns and the hierarchy;
// never the words that say so.

#include "server/search/bitset.h"
#include "server/search/snapshot.h"
#include "server/search/understand.h"

namespace blakus {

Bitset bodies_left_out(const Meaning& meaning, const Snapshot& snapshot);

}  // namespace blakus

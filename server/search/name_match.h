#pragma once
// Organizations asked for by their own name. Knows postings of names; never weights.

#include <vector>

#include "server/search/snapshot.h"
#include "server/search/understand.h"

namespace blakus {

struct NameHit {
  DocumentNumber document = 0;
  bool whole = false;  ///< the query asks for this body: all its words are in the name
  float share = 0;     ///< part of the words outside concepts that are in the name, 0…1
  float coverage = 0;  ///< part of the name that was typed, 0…1
};

std::vector<NameHit> match_names(const Meaning& meaning, const Snapshot& snapshot);

}  // namespace blakus

#pragma once
// Organizations asked for by their own name. Knows postings of names; never weights.

#include <span>
#include <vector>

#include "server/search/index/snapshot.h"
#include "server/search/query/understand.h"

namespace blakus {

struct NameHit {
  DocumentNumber document = 0;
  bool whole = false;  ///< the query asks for this body: all its words are in the name
  /// Part of the query's words that is in the name, by how rare they are in names, where that and
  /// the part of the name that was typed are most of both; else 0.
  float nearly = 0;
  float share = 0;     ///< part of the words outside concepts that are in the name, 0…1
  float coverage = 0;  ///< part of the name that was typed, 0…1; less of a found name
};

/// Does some organization have all of the words in its names?
bool any_name_holds(std::span<const Token> words, const Snapshot& snapshot);

std::vector<NameHit> match_names(const Meaning& meaning, const Snapshot& snapshot);

}  // namespace blakus

#pragma once
// The ids of all organizations of a generation. The one way to go through them without reading a
// record.

#include <string>
#include <vector>

#include "server/search/index/snapshot.h"

namespace blakus {

/// Also of those that have left the search, and the former ids of those that were merged: whatever
/// leads to a record.
std::vector<std::string> organization_ids(const Snapshot& snapshot);

}  // namespace blakus

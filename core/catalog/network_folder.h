#pragma once
// The records of the network in a data folder: a list for each kind, and beside it files of one
// record each. Knows files; never what a record refers to.

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/kinds/network_record.h"
#include "core/record/problem.h"

namespace blakus {

struct NetworkFolder {
  std::vector<NetworkRecord> records;  ///< those of the list, then those of files by their names
  std::map<std::string, std::string> files;  ///< id → "network/events/forums-2026.json"
  Problems problems;
  Problems notes;  ///< what lies there and is not read
};

/// Of "network/events.json" and "network/events/"; either may be missing.
NetworkFolder network_folder_of(const std::filesystem::path& data, Kind kind);

}  // namespace blakus

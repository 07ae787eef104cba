#pragma once
// Records of the network as JSON: the form of data/network/ and of the index's documents, as
// describe() of each kind says. Shapes: data/schemas/.

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/problem.h"
#include "core/kinds/network_record.h"

namespace blakus {

/// "network/events.json", below the data folder.
std::string network_file(Kind kind);

Checked<std::vector<NetworkRecord>> network_records_from_json(std::string_view text, Kind kind);
std::string to_json(const NetworkRecord& record);
/// Throws std::runtime_error if the record is not sound.
NetworkRecord stored_network_record(std::string_view text, Kind kind);

}  // namespace blakus

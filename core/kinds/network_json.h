#pragma once
// Records of the network as JSON: the form of data/network/ and of the index's documents, as
// describe() of each kind says. Shapes: data/schemas/.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/network_record.h"
#include "core/record/problem.h"

namespace blakus {

/// "network/events.json", below the data folder.
std::string network_file(Kind kind);
/// "network/events", beside it: files of one record each, "forums-2026.json".
std::string network_folder(Kind kind);

Checked<std::vector<NetworkRecord>> network_records_from_json(std::string_view text, Kind kind);
/// One record; `file` is named in problems.
Checked<NetworkRecord> network_record_from_json(std::string_view text, Kind kind,
                                                const std::string& file);
/// The file's text with these as its items; an empty text is a file without any. Written by the
/// same rules as data/ is: with the items that it has already, byte by byte the same.
std::string network_file_with(std::string_view text, const std::vector<NetworkRecord>& records);
/// The text of a file of one record.
std::string network_record_file(const NetworkRecord& record);
std::string to_json(const NetworkRecord& record);
/// Throws std::runtime_error if the record is not sound.
NetworkRecord stored_network_record(std::string_view text, Kind kind);

}  // namespace blakus

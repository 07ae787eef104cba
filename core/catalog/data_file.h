#pragma once
// What lies where in a data folder, and the text of its files. Knows the file system; never what a
// file means.

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/record/problem.h"

namespace blakus {

/// Larger files are refused unread.
inline constexpr std::uintmax_t max_data_file_bytes = 8UL * 1024 * 1024;

/// One file or folder of a data folder.
struct DataPlace {
  std::filesystem::path folder;  ///< of all data
  std::string name;              ///< below it: "network/events.json"; what problems name
  std::filesystem::path path() const { return folder / name; }
};

/// False if nothing is there, or if a file of another type is: that is a problem.
Checked<bool> is_folder(const DataPlace& place);
/// Likewise a regular file of at most so many bytes; `remedy` is what to do about a larger one.
Checked<bool> is_file(const DataPlace& place, std::uintmax_t most_bytes, const char* remedy);

/// What lies in a folder that is there, in the order of the names.
Checked<std::vector<std::string>> names_in(const DataPlace& folder);

/// Hidden files, editors' backups, and what an interrupted import leaves next to the records: they
/// are no records.
bool is_no_record(const std::string& name);
/// A record by another spelling of ".json", or a folder in which some may lie; not a README.
bool may_hold_records(const std::filesystem::path& entry);
Problem not_read(const DataPlace& place);
/// `id` is what the record says.
Problem misnamed_file(const std::string& file, const std::string& id);

struct RecordFiles {
  std::vector<DataPlace> places;  ///< ID.json, in the order of the names
  Problems notes;                 ///< what lies there and is no record
};
/// The files of a folder of records, which may be missing; what may be a record and is not read is
/// a problem.
Checked<RecordFiles> record_files_in(const DataPlace& folder);

/// The text of a file; none where none is.
Checked<std::optional<std::string>> text_of(const DataPlace& place);

Problem is_not_there(const DataPlace& place);
Problem cannot_be_read(const DataPlace& place);

}  // namespace blakus

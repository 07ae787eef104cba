#pragma once
// Files and folders that survive a loss of power. Knows the disk; never what is written to it.

#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

namespace blakus {

/// What the last system call complained of: "cannot write data/x.json: No space left on device".
std::system_error disk_error(const std::string& action, const std::filesystem::path& path);

/// Makes the content of a file or folder survive a loss of power. Throws std::system_error.
void sync_to_disk(const std::filesystem::path& path);

/// Writes a whole file, which is on the disk then. Throws std::system_error.
void write_to_disk(const std::filesystem::path& file, std::string_view text);

}  // namespace blakus

#pragma once
// Files and folders that survive a loss of power. Knows the disk; never what is written to it.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

namespace blakus {

/// What the last system call complained of: "cannot write data/x.json: No space left on device".
std::system_error disk_error(const std::string& action, const std::filesystem::path& path);

/// Makes the content of a file or folder survive a loss of power. Throws std::system_error.
void sync_to_disk(const std::filesystem::path& path);

/// The text of a file that is a file and at most so long; nothing of any other, of a pipe or a
/// device at once.
std::optional<std::string> read_regular_file(const std::filesystem::path& file,
                                             std::size_t most_bytes);

/// Writes a whole file, which is on the disk then. Throws std::system_error.
void write_to_disk(const std::filesystem::path& file, std::string_view text);

}  // namespace blakus

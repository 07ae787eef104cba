#pragma once
// The whole text of a file. Knows the file system; never what a file means.

#include <cstddef>
#include <filesystem>
#include <limits>
#include <optional>
#include <string>

namespace blakus {

/// The text of a regular file that is at most so long; nothing of any other, of a pipe or a device
/// at once.
std::optional<std::string> text_of_file(
    const std::filesystem::path& file,
    std::size_t most_bytes = std::numeric_limits<std::size_t>::max());

/// Likewise; throws std::runtime_error that names the file where it cannot be read.
std::string required_text(const std::filesystem::path& file);

}  // namespace blakus

#pragma once
// An empty, sound data folder to begin another directory with. Knows what every folder must have;
// never a directory.

#include <filesystem>

namespace blakus {

/// Writes site.json, a vocabulary of a term or two each, and a README that says what is what.
/// Throws std::runtime_error where the folder is not empty or cannot be written.
void write_new_folder(const std::filesystem::path& folder);

}  // namespace blakus

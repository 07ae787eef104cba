#pragma once
// Files of a data folder written all or none: first every file under a temporary name and on the
// disk, then the renames; a rename that fails takes the others back. Knows files; never what
// changed.

#include <filesystem>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct FileText {
  std::filesystem::path file;
  std::string text;
};

/// Where a record stands in the folder `data`, and how.
FileText record_file(const std::filesystem::path& data, const Organization& organization);

/// Throws std::runtime_error or std::system_error with file and cause; all files are then as
/// before.
void write_files(const std::vector<FileText>& files);

}  // namespace blakus

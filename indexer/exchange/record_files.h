#pragma once
// Records written to data/organizations/, all or none: first every file beside its place and on the
// disk, then the renames; a rename that fails takes the others back. Knows files; never what
// changed.

#include <filesystem>
#include <vector>

#include "core/catalog/organization.h"

namespace blakus {

/// Throws std::runtime_error or std::system_error with file and cause; `data` is then as before.
void write_records(const std::filesystem::path& data,
                   const std::vector<const Organization*>& records);

}  // namespace blakus

#pragma once
// Reads a data folder into a Catalog. Knows where records lie and how many were lost; what a
// record may say is checked in check.h.

#include <cstddef>
#include <filesystem>
#include <functional>

#include "core/catalog/catalog.h"
#include "core/catalog/data_file.h"
#include "core/record/problem.h"

namespace blakus {

/// data/organizations.jsonl is read line by line; one line may be this long.
inline constexpr std::size_t max_data_line_bytes = 1024UL * 1024;
/// Enough for a hundred thousand full records; a larger organizations.jsonl is refused unread
/// unless it was asked for.
inline constexpr std::uintmax_t max_data_lines_bytes = 512UL * 1024 * 1024;

struct LoadedCatalog {
  Catalog catalog;  ///< the sound records; all references in it resolve
  Problems problems;
  Problems notes;           ///< what is published as it stands and yet should be looked at
  std::size_t records = 0;  ///< organizations met
  std::size_t lost = 0;     ///< organizations left out because of a problem
  bool all_met = true;  ///< false if a file or folder was not read that may hold many organizations
  bool terms_ok = true;  ///< false if any fault lies in data/taxonomies/ or federations
};

/// Reads and checks everything below `folder`, never stopping at the first fault. `progress` gets
/// the number of organizations read so far.
LoadedCatalog load_catalog(const std::filesystem::path& folder,
                           const std::function<void(std::size_t)>& progress = {},
                           std::uintmax_t most_lines_bytes = max_data_lines_bytes);

}  // namespace blakus

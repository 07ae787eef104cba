#pragma once
// The directory as files that need no server: from a USB stick or any web space. Pages of
// organizations, areas and texts in every language; conditions and places are answered by the
// search that runs in the browser. Knows pages and files; never what a page says.

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "server/http/site/pages.h"

namespace blakus {

struct StaticCopy {
  std::size_t files = 0;
  std::uintmax_t bytes = 0;
};

/// Writes into `out`, which must be empty or not there yet. Links to what the copy has not lead to
/// the server where its address is set, and are plain words where it is not. Throws
/// std::runtime_error naming the file that cannot be written.
StaticCopy write_static_copy(const Pages& pages, const std::filesystem::path& out);

}  // namespace blakus

#pragma once
// Posts the organizations of a large catalog on all cores: each core writes a database of its own,
// and the databases are put together in the order of the records. Knows Xapian and threads; never
// where the index goes live.

#include <filesystem>

#include "core/catalog/catalog.h"
#include "indexer/progress.h"

namespace blakus {

/// From this many organizations on it pays to put shards together.
inline constexpr std::size_t worth_sharding = 2000;

/// Writes a database of all organizations at `path`, the same for any number of shards but for its
/// packing. `path` must not exist; shards lie next to it while they are written. Throws what the
/// first failing shard threw.
void post_in_shards(const std::filesystem::path& path, const Catalog& catalog, std::size_t shards,
                    Progress& progress);

}  // namespace blakus

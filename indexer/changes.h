#pragma once
// What became of each organization since the generation before: by comparing records, and by the
// store where there is no generation to compare with. Knows indexes; never who is told of it.

#include <filesystem>
#include <map>
#include <string>

#include <xapian.h>

#include "core/catalog/catalog.h"
#include "core/kinds/organization/last_change.h"
#include "core/store/database.h"
#include "core/store/merged_catalog.h"

namespace blakus {

/// The present generation of an index before another one takes its place.
struct EarlierIndex {
  LastChanges changes;
  std::map<std::string, std::string> records;  ///< id → JSON; of another format: none
};

/// Empty where there is none, or where it is damaged: a build is what repairs that.
EarlierIndex earlier_index(const std::filesystem::path& index);

/// The changes that the new generation holds: those of the earlier one, with what is new at `now`.
LastChanges changes_since(const EarlierIndex& earlier, const Catalog& catalog,
                          const std::string& now);

/// Adds the records that were withdrawn or merged, as far as `changes` does not know them.
void add_from_store(LastChanges& changes, const Database& store,
                    const std::map<std::string, std::string, std::less<>>& redirects);

/// The changes of `database` with those that the revisions bring at `now`.
LastChanges changes_with(const Xapian::Database& database,
                         const std::vector<OrganizationRevision>& revisions,
                         const std::map<std::string, std::string, std::less<>>& redirects,
                         const std::string& now);

}  // namespace blakus

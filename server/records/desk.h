#pragma once
// Where records are kept true: the store, and how the published directory is seen from here. Knows
// records; never HTTP, HTML or an index.

#include <ctime>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/catalog/problem.h"
#include "core/store/database.h"
#include "core/store/revisions.h"

namespace blakus {

/// The directory as visitors see it now.
struct PublishedDirectory {
  /// A record by its id, or by that of one that was merged into it.
  std::function<std::optional<Organization>(const std::string&)> organization;
  std::function<std::vector<Organization>()> organizations;
  /// Taxonomy terms alone.
  std::function<Catalog()> vocabulary;
};

struct Desk {
  Database& database;
  PublishedDirectory published;
  std::function<std::time_t()> now;
  std::function<void()> approved = [] {};  ///< told after each change of what is published
};

/// The record as last approved, which may be newer than the published one; nothing if there is
/// none.
std::optional<Organization> present_record(const Desk& desk, const std::string& organization);

/// What is wrong with a record by the vocabulary and the forms of facts.
Problems faults_of(const Desk& desk, const Organization& organization);

/// Adds a revision; before the first one of a record, what was published until then, so that it can
/// be gone back to.
std::int64_t revise(const Desk& desk, const Revision& revision);

}  // namespace blakus

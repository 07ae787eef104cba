#pragma once
// From approved revisions to a live index without a full build: only the documents that changed
// are replaced, in a copy of the present generation. Knows the store and the index; never data/.

#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/build.h"

namespace blakus {

struct UpdateOptions {
  std::filesystem::path index = "build/index";
  std::filesystem::path store;
  /// Only while this generation is the present one ("generation-7"); empty: whatever it is. The
  /// index keeps two: who reads the older one must follow before a third comes.
  std::string from;
  std::string now;  ///< ISO date and time, UTC, at which what is published changed
};

/// Publishes a generation with every revision that the present one lacks; nothing new is published
/// if it lacks none. Throws std::runtime_error if there is no sound generation to begin with.
BuildResult update_index(const UpdateOptions& options, Progress& progress);

/// The newest revision that a generation holds; 0 if none.
std::int64_t applied_revision(const std::filesystem::path& generation);

}  // namespace blakus

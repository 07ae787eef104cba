#pragma once
// From a data folder to a live index: check, post, prove, swap. Knows the order of the stages and
// when to publish nothing.

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/catalog/catalog.h"
#include "core/catalog/load.h"
#include "core/record/problem.h"
#include "indexer/progress.h"

namespace blakus {

struct BuildOptions {
  std::filesystem::path data = "data";
  std::filesystem::path index = "build/index";
  std::filesystem::path store;  ///< its approved revisions are applied to the data; empty: none
  bool keep_going = false;      ///< publish the sound records though others are not
  bool force = false;           ///< with keep_going: even when more than a fifth is lost
  std::uintmax_t most_lines_bytes = max_data_lines_bytes;  ///< of organizations.jsonl
  std::string now;  ///< ISO date and time, UTC, written into the index
};

enum class BuildOutcome { published, unsound, busy };

struct BuildResult {
  BuildOutcome outcome = BuildOutcome::published;
  Problems problems;
  Problems notes;       ///< what is published as it stands and yet should be looked at
  std::string refusal;  ///< why nothing was published, for the person at the terminal
  std::size_t organizations = 0;
  std::filesystem::path generation;
};

/// Throws an exception that names the file when disk or library fail; the live index stays.
BuildResult build_index(const BuildOptions& options, Progress& progress);

/// Why data with these faults, or with so few organizations, must not go live; empty if they may.
std::string refusal_of(const Problems& faults, std::size_t organizations);

/// Posts a catalog into a new database at `path`. What build_index publishes and tests read.
void write_database(const std::filesystem::path& path, const Catalog& catalog,
                    const std::string& now, Progress& progress);

/// Reads a finished database back: a disk that lies must not go live. Throws std::runtime_error.
void read_back(const std::filesystem::path& path);

}  // namespace blakus

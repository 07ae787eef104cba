#pragma once
// The merged state as a data folder again, so that a git history can follow it. Knows files and
// records; never an index.

#include <cstddef>
#include <filesystem>
#include <string>

#include "core/record/problem.h"

namespace blakus {

struct ExportOptions {
  std::filesystem::path data = "data";
  std::filesystem::path store;
  std::filesystem::path out;  ///< may be `data` itself
  std::string now;            ///< ISO date and time, UTC, for the audit log
};

struct ExportResult {
  std::size_t written = 0;  ///< records that differ from `data`
  std::size_t removed = 0;  ///< records that are no longer published
  std::size_t same = 0;     ///< records whose file stays byte for byte
  Problems problems;
  std::string refusal;  ///< why nothing was written
};

/// Throws std::system_error when the disk does not take it.
ExportResult export_records(const ExportOptions& options);

}  // namespace blakus

#pragma once
// An external file applied on top of the directory, files and approved revisions: which
// organizations it adds or changes, what is wrong with it, and the writing of both or neither.
// Knows records and their identity; never how a table was saved.

#include <filesystem>
#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "core/record/problem.h"

namespace blakus {

struct ImportOptions {
  std::filesystem::path file;
  std::filesystem::path data = "data";
  std::filesystem::path store;  ///< what was approved there stands over the files; may be empty
  std::vector<std::string> mapping;  ///< "Column=field"
  std::string today;                 ///< ISO; the date of the check that an import is
};

/// What the file would make of one organization.
struct ImportedRecord {
  std::string place;    ///< "members.csv:12"
  Organization before;  ///< without id where it is new
  Organization after;
  bool is_new() const { return before.id.empty(); }
};

struct ImportPlan {
  std::vector<ImportedRecord> records;  ///< new and changed ones, in the order of the file
  std::size_t unchanged = 0;
  std::vector<std::string> notes;
  Problems problems;  ///< of file and data; with any, nothing may be written
};

/// Reads and compares; writes nothing. Throws std::runtime_error if a file cannot be read.
ImportPlan plan_import(const ImportOptions& options);

/// Writes all records of a plan without problems, or none. Throws where the disk fails.
void apply_import(const ImportPlan& plan, const std::filesystem::path& data);

/// The plan for a person: each record with its members, old → new, then the counts.
std::string preview_of(const ImportPlan& plan);

}  // namespace blakus

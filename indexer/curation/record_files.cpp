#include "indexer/curation/record_files.h"

#include <set>
#include <system_error>

#include "core/files/disk.h"
#include "core/kinds/organization/organization_json.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

/// One file being written: under a temporary name, then renamed.
struct Pending {
  fs::path place;
  fs::path draft;
  fs::path former;  ///< where the old file waits until all are in place; empty if there was none
  bool in_place = false;
};

void take_back(std::vector<Pending>& pending) {
  std::error_code ignored;
  for (auto& one : pending) {
    fs::remove(one.draft, ignored);
    if (!one.former.empty())
      fs::rename(one.former, one.place, ignored);
    else if (one.in_place)
      fs::remove(one.place, ignored);
  }
}

void put_in_place(Pending& one) {
  if (fs::exists(one.place)) {
    auto former = one.place;
    former += ".former";
    fs::create_hard_link(one.place, former);
    one.former = former;
  }
  fs::rename(one.draft, one.place);
  one.in_place = true;
}

}  // namespace

FileText record_file(const fs::path& data, const Organization& organization) {
  return {.file = data / "organizations" / (organization.id + ".json"),
          .text = to_file_text(organization)};
}

void write_files(const std::vector<FileText>& files) {
  std::set<fs::path> folders;
  std::vector<Pending> pending;
  try {
    for (const auto& [file, text] : files) {
      auto draft = file;
      draft += ".new";
      pending.push_back({.place = file, .draft = draft});
      write_to_disk(draft, text);
      folders.insert(file.parent_path());
    }
    for (auto& one : pending) put_in_place(one);
    for (const auto& folder : folders) sync_to_disk(folder);
  } catch (...) {
    take_back(pending);
    throw;
  }
  for (const auto& one : pending)
    if (!one.former.empty()) fs::remove(one.former);
}

}  // namespace blakus

#include "indexer/exchange/record_files.h"

#include <cerrno>
#include <optional>
#include <string>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

#include "core/catalog/organization_json.h"

namespace fs = std::filesystem;

namespace blakus {
namespace {

/// One file on its way: written beside its place, then moved there.
struct Pending {
  fs::path place;
  fs::path draft;
  fs::path former;  ///< where the old file waits until all are in place; empty if there was none
  bool in_place = false;
};

[[noreturn]] void fail(const fs::path& file) {
  throw std::system_error(errno, std::generic_category(), file.string());
}

void write_to_disk(const fs::path& file, const std::string& text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) fail(file);
  std::size_t done = 0;
  while (done < text.size()) {
    const auto written = ::write(descriptor, text.data() + done, text.size() - done);
    if (written < 0) break;
    done += static_cast<std::size_t>(written);
  }
  const bool whole = done == text.size() && ::fsync(descriptor) == 0;
  const int cause = errno;
  ::close(descriptor);
  errno = cause;
  if (!whole) fail(file);
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(folder);
  const bool done = ::fsync(descriptor) == 0;
  ::close(descriptor);
  if (!done) fail(folder);
}

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

void write_records(const fs::path& data, const std::vector<const Organization*>& records) {
  const auto folder = data / "organizations";
  std::vector<Pending> pending;
  try {
    for (const auto* record : records) {
      const auto place = folder / (record->id + ".json");
      auto draft = place;
      draft += ".new";
      pending.push_back({.place = place, .draft = draft});
      write_to_disk(draft, to_file_text(*record));
    }
    for (auto& one : pending) put_in_place(one);
    sync_folder(folder);
  } catch (...) {
    take_back(pending);
    throw;
  }
  for (const auto& one : pending)
    if (!one.former.empty()) fs::remove(one.former);
}

}  // namespace blakus

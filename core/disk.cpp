#include "core/disk.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace blakus {

std::system_error disk_error(const std::string& action, const std::filesystem::path& path) {
  return {errno, std::generic_category(), action + " " + path.string()};
}

void sync_to_disk(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) throw disk_error("cannot open", path);
  const bool synced = ::fsync(descriptor) == 0;
  const int cause = errno;
  ::close(descriptor);
  errno = cause;
  if (!synced) throw disk_error("cannot sync", path);
}

std::optional<std::string> read_regular_file(const std::filesystem::path& file,
                                             std::size_t most_bytes) {
  // Opening a pipe would wait for its other end.
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return std::nullopt;
  struct stat facts {};
  std::optional<std::string> text;
  const bool regular = ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
  if (regular && static_cast<std::size_t>(facts.st_size) <= most_bytes) {
    text.emplace(static_cast<std::size_t>(facts.st_size), '\0');
    const auto taken = ::read(descriptor, text->data(), text->size());
    if (taken < 0 || static_cast<std::size_t>(taken) != text->size()) text.reset();
  }
  ::close(descriptor);
  return text;
}

void write_to_disk(const std::filesystem::path& file, std::string_view text) {
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (descriptor < 0) throw disk_error("cannot open", file);
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0) break;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  const bool whole = text.empty() && ::fsync(descriptor) == 0;
  const int cause = errno;
  ::close(descriptor);
  errno = cause;
  if (!whole) throw disk_error("cannot write", file);
}

}  // namespace blakus

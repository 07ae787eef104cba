#include "core/files/disk.h"

#include <cerrno>

#include <fcntl.h>
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

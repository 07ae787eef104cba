#include "core/files/read.h"

#include <stdexcept>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace blakus {

namespace {

/// Fills the text; false where the file ends before or cannot be read.
bool fill(int descriptor, std::string& text) {
  for (std::size_t filled = 0; filled < text.size();) {
    const auto taken = ::read(descriptor, text.data() + filled, text.size() - filled);
    if (taken <= 0) return false;
    filled += static_cast<std::size_t>(taken);
  }
  return true;
}

}  // namespace

std::optional<std::string> text_of_file(const std::filesystem::path& file, std::size_t most_bytes) {
  // Opening a pipe would wait for its other end.
  const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return std::nullopt;
  struct stat facts {};
  std::optional<std::string> text;
  const bool regular = ::fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
  if (regular && static_cast<std::size_t>(facts.st_size) <= most_bytes) {
    text.emplace(static_cast<std::size_t>(facts.st_size), '\0');
    if (!fill(descriptor, *text)) text.reset();
  }
  ::close(descriptor);
  return text;
}

std::string required_text(const std::filesystem::path& file) {
  if (auto text = text_of_file(file)) return std::move(*text);
  throw std::runtime_error("cannot read " + file.string());
}

}  // namespace blakus

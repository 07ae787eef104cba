#include "core/files/terminal.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <iostream>
#include <system_error>

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace blakus {

void open_standard_streams() noexcept {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) < 0)  // the lowest free number is the one that is missing
      static_cast<void>(::open("/dev/null", O_RDWR));
}

void log_text(std::string_view line) noexcept {
  char end = '\n';
  const std::array<iovec, 2> parts{
      {{const_cast<char*>(line.data()), line.size()},  // NOLINT: writev only reads
       {&end, 1}}};
  // A full disk or a closed pipe must not turn into an error of what is logged.
  [[maybe_unused]] const auto written = ::writev(STDERR_FILENO, parts.data(), parts.size());
}

void write_at_once(int descriptor, std::string_view text) noexcept {
  [[maybe_unused]] const auto written = ::write(descriptor, text.data(), text.size());
}

bool output_was_written() {
  std::cout.flush();
  if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0 && std::cout.good()) return true;
  // The write that failed may be long past; another one fails for the same cause.
  const bool again = ::write(STDOUT_FILENO, "\n", 1) < 0;
  const int cause = again ? errno : EIO;
  log_line("the output cannot be written: {}", std::generic_category().message(cause));
  return false;
}

}  // namespace blakus

#include "server/http/log.h"

#include <array>

#include <sys/uio.h>
#include <unistd.h>

namespace blakus {

void log_text(std::string_view line) noexcept {
  char end = '\n';
  const std::array<iovec, 2> parts{
      {{const_cast<char*>(line.data()), line.size()},  // NOLINT: writev only reads
       {&end, 1}}};
  // A full disk or a closed pipe must not turn into an error of the request that is logged.
  [[maybe_unused]] const auto written = ::writev(STDERR_FILENO, parts.data(), parts.size());
}

}  // namespace blakus

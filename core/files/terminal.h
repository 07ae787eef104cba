#pragma once
// What the programs say: lines on stderr, results on stdout. Knows that nobody may be reading, and
// that the disk behind may be full. Callers never put in what a visitor typed.

#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace blakus {

/// Exit statuses of both programs; others script against them.
enum Exit : int { done = 0, unsound = 1, wrong_usage = 2, busy = 4 };

/// Once, before anything is opened: stdin, stdout and stderr become /dev/null where they are
/// closed, or the next file or connection would take their numbers and what is said here.
void open_standard_streams() noexcept;

/// Writes one line to stderr at once; what cannot be written is lost.
void log_text(std::string_view line) noexcept;

template <typename... Values>
void log_line(fmt::format_string<Values...> form, Values&&... values) {
  log_text(fmt::format(form, std::forward<Values>(values)...));
}

/// The same without a line end, to either: `descriptor` is STDERR_FILENO or STDOUT_FILENO.
void write_at_once(int descriptor, std::string_view text) noexcept;

/// Hands on what was printed to stdout. False, and a line on stderr, if it was not taken whole.
bool output_was_written();

}  // namespace blakus

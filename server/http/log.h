#pragma once
// The server's log: lines on stderr. Knows that nobody may be reading; a log that cannot be written
// never keeps a visitor from an answer. Callers never put in what a visitor typed.

#include <string_view>

#include <fmt/format.h>

namespace blakus {

/// Writes one line at once; what cannot be written is lost.
void log_text(std::string_view line) noexcept;

template <typename... Values>
void log_line(fmt::format_string<Values...> form, Values&&... values) {
  log_text(fmt::format(form, std::forward<Values>(values)...));
}

}  // namespace blakus

#pragma once
// What the commands of the indexer say of data. Knows the terminal alone.

#include "core/files/terminal.h"
#include "core/record/problem.h"

namespace blakus {

/// A line on stderr for each.
inline void report(const Problems& problems) {
  for (const auto& problem : problems) log_text(to_string(problem));
}

/// Likewise for what is no fault.
inline void report_notes(const Problems& notes) {
  for (const auto& note : notes) log_line("note: {}", to_string(note));
}

}  // namespace blakus

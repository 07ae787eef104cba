#pragma once
// How the commands of the indexer end and what they say on the way. Knows the terminal alone.

#include "core/catalog/problem.h"
#include "core/terminal.h"

namespace blakus {

/// Exit statuses; others script against them.
enum Exit : int { done = 0, unsound = 1, wrong_usage = 2, busy = 4 };

/// A line on stderr for each.
inline void report(const Problems& problems) {
  for (const auto& problem : problems) log_text(to_string(problem));
}

}  // namespace blakus

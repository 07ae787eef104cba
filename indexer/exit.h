#pragma once
// How the commands of the indexer end and what they say on the way. Knows the terminal alone.

#include <cstdio>

#include <fmt/format.h>

#include "core/catalog/problem.h"

namespace blakus {

/// Exit statuses; others script against them.
enum Exit : int { done = 0, unsound = 1, wrong_usage = 2, busy = 4 };

/// A line on stderr for each.
inline void report(const Problems& problems) {
  for (const auto& problem : problems) fmt::print(stderr, "{}\n", to_string(problem));
}

}  // namespace blakus

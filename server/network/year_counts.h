#pragma once
// How much the network's people did in a year, counted from the store: what was sent and how fast
// it was answered, letters, posts, applications. Knows tables; never records of the directory.

#include <cstdint>
#include <optional>
#include <string>

#include "core/store/database.h"

namespace blakus {

struct YearCounts {
  std::int64_t sent = 0;      ///< suggestions and questions of visitors
  std::int64_t approved = 0;  ///< of these, decided in whatever year
  std::int64_t refused = 0;
  std::optional<std::int64_t> tenths_of_days;  ///< from sending to decision, on average
  std::int64_t confirmed = 0;                  ///< changes that owners published themselves
  std::int64_t letters = 0;  ///< to organizations; those to persons leave no trace
  std::int64_t posts = 0;    ///< published on the board
  std::int64_t applications = 0;
  std::int64_t accepted = 0;  ///< new members
};

/// `year`: "2026".
YearCounts year_counts(const Database& database, const std::string& year);

}  // namespace blakus

#pragma once
// How much the network's people did in a year, counted from the store: what was sent and how fast
// it was answered, letters, posts, applications. Knows tables; never records of the directory.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/store/database.h"

namespace blakus {

/// What came of a joint opinion.
struct SentOutcome {
  std::string title;
  std::string outcome;
};

struct YearCounts {
  std::int64_t sent = 0;      ///< suggestions and questions of visitors
  std::int64_t approved = 0;  ///< of these, decided in whatever year
  std::int64_t refused = 0;
  std::optional<std::int64_t> tenths_of_days;  ///< from sending to decision, on average
  std::int64_t confirmed = 0;                  ///< changes that owners published themselves
  std::int64_t letters = 0;  ///< to organizations; those to persons leave no trace
  std::int64_t posts = 0;    ///< published on the board
  std::int64_t applications = 0;
  std::int64_t accepted = 0;          ///< new members
  std::int64_t opinions = 0;          ///< joint ones that were sent
  std::int64_t signatures = 0;        ///< of organizations, of the text that was sent
  std::vector<SentOutcome> outcomes;  ///< where one is known
  std::int64_t surveys = 0;           ///< that were over by `today`
  std::int64_t surveys_counted = 0;   ///< of these, with fewest_counted answers at least
  std::int64_t answers = 0;           ///< of organizations, to these
};

/// `year`: "2026"; `today`: ISO day.
YearCounts year_counts(const Database& database, const std::string& year, const std::string& today);

}  // namespace blakus

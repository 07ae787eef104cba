#pragma once
// The single dates of an event: of one that recurs those of its rule, with what was cancelled and
// moved. Knows the calendar; never a time zone, a page or iCalendar.

#include <cstddef>
#include <string>
#include <vector>

#include "core/kinds/event/event.h"

namespace blakus {

struct Occurrence {
  std::string day;         ///< ISO, as exact as known
  std::string start_time;  ///< "17:30"; may be empty
  std::string moved_from;  ///< day by the rule, of a date that was moved
  bool cancelled = false;
  bool operator==(const Occurrence&) const = default;
};

inline constexpr std::size_t most_occurrences = 600;  ///< of one rule that are looked at

inline bool recurs(const Event& event) {
  return !event.repeats.every.empty();
}

/// The day that the rule gives, moved or not: by it a date is cancelled, restored and moved.
inline const std::string& day_by_rule(const Occurrence& one) {
  return one.moved_from.empty() ? one.day : one.moved_from;
}

/// At most `limit` from `from` on (ISO day), in order; of an event that does not recur its one
/// date, if it is not before. A date that is not exact counts until its month or year is over.
std::vector<Occurrence> occurrences(const Event& event, const std::string& from, std::size_t limit);

/// The next day on or after `today` that takes place; empty if there is none.
std::string next_day(const Event& event, const std::string& today);
/// The last day that is known to lie before `today`; empty if there is none.
std::string last_day_before(const Event& event, const std::string& today);

/// Is a date, as exact as known, not over on that day?
bool is_to_come(const std::string& date, const std::string& today);

}  // namespace blakus

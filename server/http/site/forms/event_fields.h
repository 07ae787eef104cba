#pragma once
// The inputs of an event as a phone shows them, and the values that their choices have. Knows what
// was typed; never the event that comes of it.

#include <array>
#include <string_view>

#include "server/http/site/forms/curation_context.h"
#include "server/http/site/forms/record_form.h"

namespace blakus {

/// How often it takes place: in fields, in words, in the record.
struct EventPattern {
  std::string_view name;
  std::string_view every;
  unsigned nth = 0;  ///< of the month; 0: each or the last
  int interval = 1;
};
inline constexpr auto event_patterns = std::to_array<EventPattern>({{"week", "week"},
                                                                    {"first", "month_weekday", 1},
                                                                    {"second", "month_weekday", 2},
                                                                    {"third", "month_weekday", 3},
                                                                    {"fourth", "month_weekday", 4},
                                                                    {"last", "month_last_weekday"},
                                                                    {"two_weeks", "week", 0, 2}});
/// Values of the input "place" beside the numbers of own places.
inline constexpr std::string_view elsewhere_place = "other";
inline constexpr std::string_view online_place = "online";

/// Everything that the part "event_fields" shows.
void put_event_fields(View& view, const PageContext& context, const Parameters& fields,
                      const FormErrors& errors, const Organization& organization);

}  // namespace blakus

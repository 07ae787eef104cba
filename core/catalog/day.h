#pragma once
// Calendar days as ISO texts, and how far they lie apart. Knows the calendar and the system's
// clock; never what happened on a day.

#include <string>
#include <string_view>

namespace blakus {

/// The system's day where it stands: "2026-11-21".
std::string system_day();

/// The same day so many months earlier, the last of the month where it has no such day: 2026-08-31
/// less 6 is 2026-02-28. `day` is "2026-11-21"; anything else gives "".
std::string months_before(std::string_view day, int months);

}  // namespace blakus

#pragma once
// Events as iCalendar (RFC 5545) in the time of Latvia: what recurs as a rule with its exceptions.
// Knows libical; never which events are asked for.

#include <span>
#include <string>

#include "core/kinds/call/call.h"
#include "core/kinds/event/event.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// Is the day of the event known?
bool has_day(const Event& event);

/// A calendar of these events; those without a day are left out. The same events give the same
/// bytes: UID is made of the id, SEQUENCE and LAST-MODIFIED are `version` and `changed`. `name` of
/// the calendar may be empty.
std::string calendar_of(const PageContext& context, std::span<const Event* const> events,
                        const std::string& name);

/// Deadlines of calls in the same form: an hour of their day, or the whole day.
std::string calendar_of(const PageContext& context, std::span<const Call* const> calls,
                        const std::string& name);

/// A whole day that is no record's: the deadline of something that is asked of an organization.
struct CalendarDay {
  std::string uid;
  std::string title;
  std::string day;  ///< ISO, of a sound day
};
std::string calendar_of(const CalendarDay& day);

}  // namespace blakus

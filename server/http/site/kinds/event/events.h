#pragma once
// Meetings that are still to come: below the results of a search; and all as calendars.

#include <optional>
#include <string>

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"
#include "server/search/answer.h"

namespace blakus {

/// Of the organizations shown, the next ones first: [{title, href, date, place, organization,
/// calendar}]. `calendar` is empty where the day is not known.
View upcoming_events(const PageContext& context, const Answer& answer);

/// Where an event can be added to a calendar; empty if its day is not known or has passed.
std::string calendar_link(const PageContext& context, const Event& event);

/// The calendar file of "ID.ics"; nothing if there is no such event with a day.
std::optional<Reply> event_calendar(const PageContext& context, const std::string& file_name);

}  // namespace blakus

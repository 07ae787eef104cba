#include "server/http/site/opening_times.h"

#include <algorithm>

#include "core/kinds/organization/open_state.h"
#include "core/text/day.h"

namespace blakus {
namespace {

/// Days of the week that follow each other; Monday is 0.
std::string days_text(const PageContext& context, std::size_t first, std::size_t last) {
  const auto day = [&](std::size_t number) {
    return context.say("day." + std::to_string(number + 1));
  };
  if (first == 0 && last == 4) return context.say("hours.working_days");
  if (first == 0 && last == 6) return context.say("hours.every_day");
  return first == last ? day(first) : day(first) + "–" + day(last);
}

/// "09:00" as it is read: 9.00 in Latvian, else 9:00.
std::string hour_text(const PageContext& context, std::string time) {
  if (time.starts_with('0')) time.erase(0, 1);
  if (context.language == Language::lv) std::ranges::replace(time, ':', '.');
  return time;
}

/// Days that follow each other as one span.
std::string days_text(const PageContext& context, const OpeningHours& line) {
  if (!line.date.empty()) return context.date(line.date);
  std::string text;
  const auto add = [&](const std::string& days) { text += (text.empty() ? "" : ", ") + days; };
  for (std::size_t day = 0; day < holiday; ++day) {
    if (!is_for(line, opening_days[day])) continue;
    auto last = day;
    while (last + 1 < holiday && is_for(line, opening_days[last + 1])) ++last;
    add(days_text(context, day, last));
    day = last;
  }
  if (is_for(line, opening_days[holiday])) add(context.say("hours.holidays"));
  return text;
}

std::string line_text(const PageContext& context, const OpeningHours& line) {
  const auto days = days_text(context, line);
  if (line.by_arrangement)
    return days.empty() ? context.say("hours.arranged")
                        : context.say("hours.days_arranged", {{"days", days}});
  if (line.opens.empty()) return context.say("hours.days_closed", {{"days", days}});
  return context.say("hours.line", {{"days", days},
                                    {"from", hour_text(context, line.opens)},
                                    {"to", hour_text(context, line.closes)}});
}

}  // namespace

std::vector<std::string> hours_lines(const PageContext& context,
                                     const std::vector<OpeningHours>& hours) {
  std::vector<std::string> lines;
  for (const auto& line : hours)
    if (line.date.empty() || line.date >= context.today())
      lines.push_back(line_text(context, line));
  return lines;
}

std::string now_text(const PageContext& context, const std::vector<OpeningHours>& hours,
                     Reached reached) {
  const auto state = open_state(hours, context.local_time());
  const std::string key = reached == Reached::by_phone ? "now.phone." : "now.place.";
  const MessageArguments time{{"time", hour_text(context, state.time)}};
  switch (state.openness) {
    case Openness::open:
      return context.say(key + "open", time);
    case Openness::opens_later:
      return context.say(key + "later", time);
    case Openness::closed:
      return context.say(key + "closed");
    case Openness::unknown:
    case Openness::by_arrangement:
      break;
  }
  return {};
}

}  // namespace blakus

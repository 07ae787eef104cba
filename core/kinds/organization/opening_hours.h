#pragma once
// When a place is open, a telephone is answered or a service is given: lines for days of the week,
// for public holidays and for single dates. Local time of Latvia, on both sides of a change of the
// clocks. Knows no clock; what the lines say of a moment is open_state.h.

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/record/describe.h"

namespace blakus {

/// One line. Days or a date with times: open then; without times: closed then.
struct OpeningHours {
  std::vector<std::string> days;  ///< of opening_days
  std::string date;               ///< "2026-12-24": this day alone, whatever day of the week
  std::string opens;              ///< "10:00"
  std::string closes;             ///< later on the same day; "24:00" is its end
  bool by_arrangement = false;    ///< at a time that one agrees on; without times
  bool operator==(const OpeningHours&) const = default;
};

/// Monday to Sunday, and public holidays (holidays.h).
inline constexpr std::array<std::string_view, 8> opening_days{"mo", "tu", "we", "th",
                                                              "fr", "sa", "su", "ph"};
inline constexpr std::size_t holiday = 7;  ///< its place in opening_days

inline bool is_for(const OpeningHours& line, std::string_view day) {
  return std::ranges::find(line.days, day) != line.days.end();
}

constexpr void describe(Of<OpeningHours> auto& line, auto&& field) {
  field("days", line.days,
        As{.about = "Days of the week (mo, tu, we, th, fr, sa, su), and ph for public holidays. "
                    "What is open on weekdays is not known to be open on a public holiday, unless "
                    "a line says so.",
           .values = opening_days});
  field("date", line.date,
        As{.about = "One day instead of days: goes before them.", .form = Form::date});
  field("opens", line.opens,
        As{.about = "Local time of Latvia; with closes, or neither: then closed that day.",
           .form = Form::time});
  field("closes", line.closes,
        As{.about = "Later on the same day; 24:00 is its end.", .form = Form::time});
  field("by_arrangement", line.by_arrangement,
        As{.about = "At a time that one agrees on; then there are no times."});
}

inline constexpr As weekly_hours{
    .about = "Hours as data: a line for days of the week, public holidays, or one date."};

/// What is wrong with a line that each of its fields alone does not tell: the key, what and the
/// remedy; nothing where it is right.
struct HoursFault {
  std::string key;
  std::string what;
  std::string remedy;
};
std::optional<HoursFault> fault_of(const OpeningHours& line);

}  // namespace blakus

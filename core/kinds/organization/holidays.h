#pragma once
// Public holidays of Latvia, when offices may be closed whatever day of the week it is. Source: the
// law "Par svētku, atceres un atzīmējamām dienām", section 1, https://likumi.lv/ta/id/72608 (text
// with amendments to 02.10.2014 read on 30.11.2026 at
// http://www.ligatne.lv/par-svetku-atceres-un-atzimejamam-dienam). The closing day of the Song and
// Dance Celebration, set anew every few years, is not computed: a line with its date says it.

#include <chrono>

namespace blakus {

/// A holiday by the law, or the working day that follows 4 May or 18 November when that falls on a
/// Saturday or Sunday. Sundays that are holidays by themselves count (Easter, Whitsun).
bool is_public_holiday(std::chrono::year_month_day day);

/// Easter Sunday of the Gregorian calendar.
std::chrono::year_month_day easter_of(std::chrono::year year);

}  // namespace blakus

#pragma once
// Days and hours as people type them on a phone. Knows the languages; never a form.

#include <string>
#include <string_view>

namespace blakus {

/// "9.12.2026.", "9.12.", "9. decembris", "9 December 2026", "2026-12-09" → "2026-12-09". Without a
/// year the next such day from `today` on. Empty if it is no day.
std::string typed_day(std::string_view typed, const std::string& today);

/// "17", "1700", "17.00", "17:00", "9.30" → "17:00". Empty if it is no hour.
std::string typed_time(std::string_view typed);

}  // namespace blakus

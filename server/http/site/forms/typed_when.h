#pragma once
// Days and hours as people type them on a phone. Knows the languages; never a form.

#include <string>
#include <string_view>

namespace blakus {

/// Which day is meant where no year is typed.
enum class WithoutYear : unsigned char {
  next,  ///< from today on: what is to come
  last   ///< until today: what has been
};
/// "9.12.2026.", "9.12.", "9. decembris", "2026. gada 9. decembrī", "9 December 2026", "2026-12-09"
/// → "2026-12-09". Empty if it is no day.
std::string typed_day(std::string_view typed, const std::string& today,
                      WithoutYear meant = WithoutYear::next);

/// "17", "1700", "17.00", "17:00", "9.30" → "17:00". Empty if it is no hour.
std::string typed_time(std::string_view typed);

}  // namespace blakus

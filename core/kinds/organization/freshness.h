#pragma once
// How long a check of facts holds: the one rule, for search, pages and reminders. Dates and today
// enter as values. Knows records; never a page, an index or a clock.

#include <string>
#include <string_view>

#include "core/kinds/organization/organization.h"

namespace blakus {

/// The rule in months.
inline constexpr int months_until_overdue = 12;
inline constexpr int months_until_phones_overdue = 6;  ///< telephones and opening hours
inline constexpr int months_until_archived = 18;       ///< then out of the search
inline constexpr int months_until_unconfirmed = 36;    ///< contacts: their source is that old

/// The later ones weigh more; each names what is to be said first.
enum class Freshness : unsigned char {
  fresh,
  phones_overdue,        ///< telephones or hours not confirmed for half a year
  overdue,               ///< the record not checked for a year
  contacts_unconfirmed,  ///< the source of the contacts is older than three years
  unknown,               ///< never checked
  archived,              ///< out of the search; still at its address, and says so
};

struct Checkedness {
  Freshness freshness = Freshness::unknown;
  std::string date;  ///< ISO, of the check that decided
  std::string how;   ///< website, register, owner, call, list or editor
};

/// `today` is a whole ISO day.
Checkedness checkedness_of(const Organization& organization, std::string_view today);

/// The dates the rule needs, as an index keeps them; less exact dates count from their beginning.
struct CheckDates {
  std::string_view record;
  std::string_view contacts;  ///< of the contact that was not checked longest; "" without contacts
  std::string_view phones;    ///< likewise of telephones and hours; "" where there are neither
};
CheckDates check_dates_of(const Organization& organization);
Freshness freshness_of(const CheckDates& dates, std::string_view today);

/// Is the date further back than so many months? An empty one is not.
bool is_before(std::string_view date, std::string_view today, int months);

}  // namespace blakus

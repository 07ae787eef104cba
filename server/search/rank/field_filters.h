#pragma once
// Which records of the network lie within the filters of their own fields: a programme, a year, a
// month, what is to come. Knows records; never words or organizations.

#include <string>
#include <string_view>
#include <vector>

#include "server/search/index/other_records.h"
#include "server/search/rank/find_others.h"
#include "server/search/request.h"

namespace blakus {

// Filters that are no field: their names in FieldFilter and in addresses.
inline constexpr std::string_view when_field = "when";  ///< coming or past, of what has a day
inline constexpr std::string_view month_field = "month";
inline constexpr std::string_view amount_from_field = "amount_from";  ///< whole euro
inline constexpr std::string_view amount_to_field = "amount_to";
inline constexpr std::string_view coming = "coming";
inline constexpr std::string_view past = "past";

/// All values that a record has of a field, or coming or past of `when`.
std::vector<std::string> values_of(const OtherRecord& record, std::string_view field);

bool fits(const OtherRecord& record, const FieldFilter& filter);
/// Does it fit all filters but those of the field `without`?
bool fits_all(const OtherRecord& record, const std::vector<FieldFilter>& filters,
              std::string_view without = {});

void keep_with_fields(std::vector<OtherHit>& hits, const std::vector<FieldFilter>& filters,
                      const OtherRecords& records);

}  // namespace blakus

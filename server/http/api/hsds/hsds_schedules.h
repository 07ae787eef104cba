#pragma once
// Opening hours as schedules of the standard. Knows lines of hours; never whose they are.

#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "core/kinds/organization/opening_hours.h"
#include "core/record/language.h"

namespace blakus {

/// A schedule for each line: weekly ones by their days, single dates by their validity, each with
/// its words, for a local time that is summer time half the year does not fit the standard. `owner`
/// is the id of the service or location. Without lines an empty array.
nlohmann::ordered_json schedules_of(const std::string& owner,
                                    const std::vector<OpeningHours>& hours, Language language);

}  // namespace blakus

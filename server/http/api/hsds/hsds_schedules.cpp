#include "server/http/api/hsds/hsds_schedules.h"

#include "core/kinds/organization/hours_text.h"
#include "server/http/app/uuid.h"

namespace blakus {
namespace {

/// "MO,TU": public holidays have no code there, the description says them.
std::string byday_of(const OpeningHours& line) {
  std::string days;
  for (std::size_t day = 0; day < holiday; ++day) {
    if (!is_for(line, opening_days[day])) continue;
    days += days.empty() ? "" : ",";
    for (const char letter : opening_days[day]) days += static_cast<char>(letter - 'a' + 'A');
  }
  return days;
}

/// Winter time of Latvia, as the standard wants an offset; the end of a day is its last minute.
std::string with_offset(const std::string& time) {
  return (time == "24:00" ? "23:59" : time) + ":00+02:00";
}

}  // namespace

nlohmann::ordered_json schedules_of(const std::string& owner,
                                    const std::vector<OpeningHours>& hours, Language language) {
  auto list = nlohmann::ordered_json::array();
  for (std::size_t number = 0; number < hours.size(); ++number) {
    const auto& line = hours[number];
    nlohmann::ordered_json json{
        {"id", uuid_of("schedule:" + owner + ":" + std::to_string(number))}};
    if (!line.date.empty()) {
      json["valid_from"] = line.date;
      json["valid_to"] = line.date;
    }
    const auto days = byday_of(line);
    if (!days.empty() && !line.opens.empty()) {
      json["freq"] = "WEEKLY";
      json["byday"] = days;
    }
    if (!line.opens.empty()) {
      json["opens_at"] = with_offset(line.opens);
      json["closes_at"] = with_offset(line.closes);
    }
    json["description"] = hours_in_short({line}, language);
    list.push_back(std::move(json));
  }
  return list;
}

}  // namespace blakus

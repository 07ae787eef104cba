#include "core/kinds/organization/location.h"

namespace blakus {

std::string street_line(const Location& location) {
  if (!location.address_1.empty()) return location.address_1;
  auto line = location.street;
  if (!location.house.empty()) line += (line.empty() ? "" : " ") + location.house;
  if (!line.empty() && !location.flat.empty()) line += "-" + location.flat;
  return line;
}

void set_street_line(Location& location, std::string_view line) {
  if (line == street_line(location)) return;
  location.address_1 = line;
  for (auto* part : {&location.street, &location.house, &location.flat}) part->clear();
}

std::string address_text(const Location& location) {
  std::string text;
  if (location.address_kind == "online_only") return text;
  for (const auto& part : {street_line(location), location.city, location.parish,
                           location.municipality, location.postal_code}) {
    if (part.empty() || text.find(part) != std::string::npos) continue;
    text += (text.empty() ? "" : ", ") + part;
  }
  return text;
}

}  // namespace blakus

#include "core/kinds/organization/service.h"

#include <algorithm>

#include "core/kinds/organization/organization.h"
#include "core/text/day.h"

namespace blakus {

namespace {

/// "2026" and "2026-11" as their first day.
std::string first_day_of(const std::string& date) {
  constexpr std::string_view january_first = "-01-01";
  constexpr std::size_t whole = 10;
  if (date.empty() || date.size() >= whole) return date;
  return date + std::string(january_first.substr(date.size() == 4 ? 0 : 3));
}

}  // namespace

std::string intake_ends(const Intake& intake) {
  if (intake.status.empty() || intake.status == intake_ask) return {};
  auto end = months_before(first_day_of(intake.date), -months_intake_holds);
  const auto until = first_day_of(intake.until);
  if (!until.empty() && until < end) end = until;
  return end;
}

Intake intake_on(const Intake& intake, std::string_view today) {
  const auto end = intake_ends(intake);
  if (end.empty() || today < end) return intake;
  return {.status = std::string(intake_ask), .until = {}, .date = intake.date};
}

std::vector<std::string> kinds_of_help(const Organization& organization) {
  std::vector<std::string> ids;
  const auto add = [&](const std::string& id) {
    if (!id.empty() && std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
  };
  for (const auto& service : organization.service_details) add(service.service);
  for (const auto& id : organization.services) add(id);
  return ids;
}

std::vector<Service> services_of(const Organization& organization) {
  auto services = organization.service_details;
  for (const auto& id : organization.services)
    if (std::ranges::find(services, id, &Service::service) == services.end())
      services.push_back({.service = id});
  if (services.empty()) services.emplace_back();
  return services;
}

}  // namespace blakus

#include "indexer/quality.h"

#include <algorithm>
#include <string_view>

namespace blakus {

namespace {

constexpr std::size_t full_description_bytes = 200;
constexpr std::size_t full_services = 4;
constexpr std::size_t full_sources = 4;

double share(std::size_t count, std::size_t full) {
  return static_cast<double>(std::min(count, full)) / static_cast<double>(full);
}

/// The organization itself said so: its own site was read, or the owner or a call confirmed it.
bool first_hand(const Organization& organization) {
  const auto record = organization.checked.find("record");
  return record != organization.checked.end() && record->second.how != "list";
}

}  // namespace

double quality_of(const Organization& organization) {
  const bool reachable = !organization.phones.empty() || !organization.emails.empty();
  // The weights add up to 1. What lets a person make contact counts most.
  return 0.25 * (reachable ? 1 : 0) + 0.20 * (organization.website.empty() ? 0 : 1) +
         0.15 * (first_hand(organization) ? 1 : 0) +
         0.15 * share(organization.description.lv.size(), full_description_bytes) +
         0.10 * share(organization.services.size(), full_services) +
         0.10 * share(organization.sources.size(), full_sources) +
         0.05 * (organization.locations.empty() ? 0 : 1);
}

}  // namespace blakus

#include "server/http/site/pages/handout_sheet.h"

#include <algorithm>
#include <set>

#include "core/kinds/organization/fact_checks.h"
#include "core/record/lines.h"
#include "server/http/site/frame.h"
#include "server/http/site/terms.h"

namespace blakus {
namespace {

constexpr std::size_t most_organizations = 6;

using Organizations = std::vector<std::shared_ptr<const Organization>>;

std::vector<std::string> ids_of(const Parameters& parameters) {
  std::vector<std::string> ids;
  for (const auto& [name, value] : parameters) {
    if (name != "ids") continue;
    for (auto& id : values_in(value, ","))
      if (std::ranges::find(ids, id) == ids.end()) ids.push_back(std::move(id));
  }
  return ids;
}

std::set<std::string> regions_around(const Snapshot& snapshot, const std::string& region) {
  const auto around = snapshot.hierarchy().surroundings(region);
  std::set<std::string> regions;
  for (const auto* list : {&around.here, &around.municipality, &around.wider})
    regions.insert(list->begin(), list->end());
  return regions;
}

bool works_in(const Organization& organization, const std::set<std::string>& regions) {
  const auto inside = [&](const std::string& region) { return regions.contains(region); };
  return std::any_of(organization.regions.begin(), organization.regions.end(), inside) ||
         std::any_of(organization.locations.begin(), organization.locations.end(),
                     [&](const Location& location) { return inside(location.region); });
}

/// Those of the region first, otherwise as asked for.
void region_first(Organizations& organizations, const Snapshot& snapshot,
                  const std::string& region) {
  if (region.empty()) return;
  const auto regions = regions_around(snapshot, region);
  std::stable_partition(organizations.begin(), organizations.end(),
                        [&](const auto& organization) { return works_in(*organization, regions); });
}

/// Those for the audience first, otherwise as asked for.
void audience_first(Organizations& organizations, const std::string& audience) {
  std::stable_partition(organizations.begin(), organizations.end(), [&](const auto& organization) {
    return std::ranges::find(organization->audiences, audience) != organization->audiences.end();
  });
}

/// On paper, whom one cannot reach is of no use, and the network stands at the foot; unless there
/// is nobody else.
void leave_out_the_useless(Sheet& sheet, const std::string& network) {
  auto& all = sheet.organizations;
  const auto is_network = [&](const auto& one) { return one->id == network; };
  if (!std::ranges::all_of(all, is_network)) std::erase_if(all, is_network);
  const auto useful = [](const auto& one) { return can_be_reached(*one); };
  const auto rest = std::stable_partition(all.begin(), all.end(), useful);
  if (rest == all.begin()) return;
  sheet.left_out.assign(rest, all.end());
  all.erase(rest, all.end());
}

/// People who look for such bodies may be at the end of their strength.
bool is_for_hard_times(const PageContext& context, const Organization& organization) {
  const auto sensitive = [&](Kind kind) {
    return [&context, kind](const std::string& id) { return is_sensitive(context, kind, id); };
  };
  return std::ranges::any_of(organization.areas, sensitive(Kind::area)) ||
         std::ranges::any_of(organization.diagnoses, sensitive(Kind::diagnosis));
}

}  // namespace

Sheet sheet_of(const PageContext& context) {
  Sheet sheet{.organizations = {},
              .left_out = {},
              .region = context.parameter("region"),
              .crisis = std::nullopt,
              .language = language_of(context.parameter("lang")).value_or(context.language),
              .large = context.parameter("large") == "1"};
  if (context.snapshot->term(Kind::region, sheet.region) == nullptr) sheet.region.clear();
  auto& all = sheet.organizations;
  for (const auto& id : ids_of(context.request.parameters)) {
    auto organization = context.snapshot->organization(id);
    const auto same = [&](const auto& other) { return other->id == organization->id; };
    if (organization && std::ranges::none_of(all, same)) all.push_back(std::move(organization));
  }
  region_first(all, *context.snapshot, sheet.region);
  audience_first(all, context.parameter("audience"));
  leave_out_the_useless(sheet, context.snapshot->site().network);
  if (all.size() > most_organizations) all.resize(most_organizations);
  sheet.crisis = crisis_kind_of(context.parameter("crisis"));
  const auto hard = [&](const auto& one) { return is_for_hard_times(context, *one); };
  if (!sheet.crisis && std::ranges::any_of(all, hard)) sheet.crisis = CrisisKind::despair;
  return sheet;
}

}  // namespace blakus

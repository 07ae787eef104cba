#include "core/kinds/organization/proposal.h"

#include <nlohmann/json.hpp>

#include "core/kinds/organization/organization_json.h"
#include "core/kinds/organization/record_changes.h"
#include "core/record/formats.h"

namespace blakus {
namespace {

constexpr std::size_t longest_address = 500;

}  // namespace

std::string to_json(const Proposal& proposal) {
  using Json = nlohmann::ordered_json;
  Json json{{"organization", proposal.organization},
            {"field", proposal.field},
            {"old", proposal.before},
            {"new", proposal.after},
            {"reason", proposal.reason},
            {"source", proposal.source}};
  if (!proposal.date.empty()) json["date"] = proposal.date;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string changes_of(const Proposal& proposal, const Organization& organization) {
  if (!proposal.changes.empty()) return proposal.changes;
  auto changed = organization;
  if (proposal.field == "registration_number") changed.registration_number = proposal.after;
  if (proposal.field == "name.lv") {
    changed.former_names.push_back(changed.name.lv);
    changed.name.lv = proposal.after;
  }
  // What another machine names as its new address may be anything; an editor reads it in the
  // remark.
  if (proposal.field == "website" && is_web_address(proposal.after) &&
      proposal.after.size() <= longest_address)
    changed.website = proposal.after;
  if (proposal.field == "address") {
    if (changed.locations.empty()) changed.locations.emplace_back();
    set_street_line(changed.locations.front(), proposal.after);
  }
  return changes_between(to_json(organization), to_json(changed));
}

}  // namespace blakus

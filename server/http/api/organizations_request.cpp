#include "server/http/api/organizations_request.h"

#include <algorithm>

#include <fmt/format.h>

#include "core/record/lines.h"
#include "core/text/day.h"
#include "server/http/api/chosen_fields.h"
#include "server/http/api/hsds/hsds_request.h"

namespace blakus {
namespace {

/// The values of all parameters of that name, which may stand in one, separated by commas.
std::vector<std::string> listed(const Parameters& parameters, std::string_view name) {
  std::vector<std::string> values;
  for (const auto& [key, value] : parameters)
    if (key == name) std::ranges::move(values_in(value, ","), std::back_inserter(values));
  return values;
}

bool is_given(const Parameters& parameters, std::string_view name) {
  return std::ranges::any_of(
      parameters, [&](const auto& each) { return each.first == name && !each.second.empty(); });
}

void read_ids(const Parameters& parameters, CheckedParameters<OrganizationsRequest>& checked) {
  if (!is_given(parameters, "ids")) return;
  auto ids = listed(parameters, "ids");
  if (ids.size() > most_named_ids)
    checked.bad.push_back({"ids", fmt::format("names {} organizations; at most {} are allowed",
                                              ids.size(), most_named_ids)});
  checked.value.search.only = std::move(ids);
}

void keep_changed(const Snapshot& snapshot, OrganizationsRequest& request) {
  std::vector<std::string> changed;
  for (const auto& [id, change] : snapshot.changes()) {
    const auto modified = moment_in(change.modified);
    const auto& only = request.search.only;
    const bool asked = !only || std::ranges::find(*only, id) != only->end();
    if (asked && modified && *modified >= *request.modified_after && !is_gone(change))
      changed.push_back(id);
  }
  request.search.only = std::move(changed);
}

void read_modified_after(const Parameters& parameters, const Snapshot& snapshot,
                         CheckedParameters<OrganizationsRequest>& checked) {
  const auto given = listed(parameters, "modified_after");
  if (given.empty()) return;
  checked.value.modified_after = moment_of(given.front());
  if (given.size() > 1 || !checked.value.modified_after)
    checked.bad.push_back(
        {"modified_after", "must be a day or a moment: 2026-11-21 or 2026-11-21T10:00:00Z"});
  else
    keep_changed(snapshot, checked.value);
}

void read_fields(const Parameters& parameters, const Snapshot& snapshot,
                 CheckedParameters<OrganizationsRequest>& checked) {
  const auto known = known_fields(snapshot);
  for (auto& name : listed(parameters, "fields")) {
    if (std::ranges::find(known, name) != known.end())
      checked.value.fields.push_back(std::move(name));
    else
      return checked.bad.push_back(
          {"fields", "holds a name that is no field; known are: " + blakus::joined(known, ", ")});
  }
}

}  // namespace

CheckedParameters<OrganizationsRequest> organizations_request(const Parameters& parameters,
                                                              const Snapshot& snapshot) {
  auto search = kinds_search_request(parameters, snapshot);
  CheckedParameters<OrganizationsRequest> checked{.value = {.search = std::move(search.value)},
                                                  .bad = std::move(search.bad)};
  read_ids(parameters, checked);
  read_modified_after(parameters, snapshot, checked);
  if (is_given(parameters, "fields")) read_fields(parameters, snapshot, checked);
  return checked;
}

}  // namespace blakus

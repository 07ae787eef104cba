#include "core/kinds/organization/all_names.h"

namespace blakus {

std::vector<OrganizationName> all_names(const Organization& organization) {
  std::vector<OrganizationName> names;
  const auto add = [&](const std::string& text, bool present) {
    if (!text.empty()) names.push_back({.text = &text, .present = present});
  };
  for (const auto language : all_languages) add(organization.name.in(language), true);
  for (const auto& name : organization.short_names) add(name, true);
  for (const auto& name : organization.former_names) add(name, false);
  return names;
}

}  // namespace blakus

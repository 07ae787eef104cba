#pragma once
// The names of an organization in one order, so that a number tells which. Knows records; never the
// index.

#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct OrganizationName {
  const std::string* text = nullptr;  ///< never null or empty; lives as long as the organization
  bool present = true;                ///< false for a former name
};

/// By language, then short names, then former ones.
std::vector<OrganizationName> all_names(const Organization& organization);

}  // namespace blakus

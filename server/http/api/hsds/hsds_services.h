#pragma once
// What a body offers, as the services of the standard: the one place that makes them. Knows the
// record; never JSON or ids of the standard.

#include <string>
#include <utility>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct ServiceOfBody {
  std::string key;  ///< of the service among those of its body; empty: it has one
  Localized name;
  Localized description;
  /// What it is about, for whom and what is done: kinds and ids of terms.
  std::vector<std::pair<Kind, std::string>> terms;
  std::vector<std::string> languages;  ///< ids
};

/// Never empty. As long as the record does not say its services apart, a body has one: itself.
std::vector<ServiceOfBody> services_of(const Organization& organization);

}  // namespace blakus

#pragma once
// What a body offers, as the services of the standard: the one place that makes them. Knows the
// record; never JSON or ids of the standard.

#include <string>
#include <utility>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct HsdsOffer {
  std::string key;   ///< of the service among those of its body; empty: the body as a whole
  std::string kind;  ///< of help, id; empty: of the body as a whole
  Localized name;    ///< empty: that of the kind of help
  Localized description;
  /// What it is about, for whom and what is done: kinds and ids of terms.
  std::vector<std::pair<Kind, std::string>> terms;
  std::vector<std::string> languages;  ///< ids
  Localized fees;
  Localized how_to_begin;
  std::vector<OpeningHours> opening_hours;
};

/// The body as a whole first, with what it does not say apart; then each service that it does.
/// Never empty.
std::vector<HsdsOffer> hsds_offers_of(const Organization& organization);

}  // namespace blakus

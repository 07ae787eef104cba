#pragma once
// What the network has that names one organization: events, projects, documents, news, experts.
// Knows no format.

#include <string>

#include "core/catalog/language.h"

namespace blakus {

struct NetworkItem {
  std::string kind;  ///< event, project, document, news or expert
  std::string id;
  Localized title;
  std::string date;             ///< ISO 8601, as exact as known; empty if there is none
  std::string url;              ///< http or https; empty if there is none
  std::string place;            ///< of an event, in the words of the source
  std::string note;             ///< in the words of the source
  std::string organization_id;  ///< whom it names; empty if nobody in the directory
  bool operator==(const NetworkItem&) const = default;
};

}  // namespace blakus

#pragma once
// Ways to reach an organization, as a page may show them: checked addresses only, numbers as
// people read them. Knows no template.

#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

struct ContactLink {
  std::string href;  ///< safe to stand in an attribute: tel:, mailto:, http: or https:
  std::string text;  ///< what to read: "2923 5677", "agihas.lv"
  std::string note;  ///< "jurists", from the record
};

std::vector<ContactLink> phones_of(const Organization& organization);
std::vector<ContactLink> emails_of(const Organization& organization);
/// Nothing, or the website.
std::vector<ContactLink> websites_of(const Organization& organization);
/// Social networks; text is the network's name.
std::vector<ContactLink> social_of(const Organization& organization);

/// The address as people read it: without scheme, "www." and last slash.
std::string short_address(std::string_view address);

}  // namespace blakus

#pragma once
// One contact as a page publishes it. Knows what was found; never how, or what becomes of it.

#include <string>
#include <vector>

#include "core/kinds/organization/organization.h"

namespace blakus {

enum class FindKind : unsigned char { phone, email, address, hours, registration_number };

struct ContactFind {
  FindKind kind = FindKind::phone;
  std::string value;   ///< as a record keeps it; of an address as written
  std::string note;    ///< of a telephone: whose or which, in the words of the page; may be empty
  Location location;   ///< of an address
  std::string page;    ///< address of the page
  std::string around;  ///< the line it stands on, without other numbers of persons
  bool operator==(const ContactFind&) const = default;
};

/// What one page gives.
struct PageFinds {
  std::vector<ContactFind> finds;
  std::vector<std::string> faxes;  ///< numbers that are none to be called
  std::vector<std::string>
      credit_hosts;  ///< of whoever made the site: their mail is not the body's
};

}  // namespace blakus

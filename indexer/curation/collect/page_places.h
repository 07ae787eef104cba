#pragma once
// Addresses of Latvia in the lines of a page. Knows ways of writing them; never which places there
// are or whose they are.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "indexer/curation/collect/page_text.h"

namespace blakus {

struct AddressInText {
  Location location;
  std::string text;   ///< the same on one line
  bool sure = false;  ///< has a postal code or is announced as an address
};

/// Addresses that begin on that line; they may go on on the next two.
std::vector<AddressInText> addresses_at(const std::vector<PageLine>& lines, std::size_t at);

/// A date or a time of day together with one: what takes place once.
bool speaks_of_event(std::string_view folded);

}  // namespace blakus

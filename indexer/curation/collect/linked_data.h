#pragma once
// What a page says of its organization in JSON-LD (https://schema.org/Organization and its
// subtypes). Knows schema.org's words; never HTML.

#include <string>
#include <string_view>

#include "indexer/curation/collect/contact_find.h"

namespace blakus {

/// Adds what belongs to the organization whose page it is; nothing of events, authors, sponsors or
/// of bodies at another host. Whatever the text holds, nothing is thrown.
void add_linked_data(std::string_view json, const std::string& page, PageFinds& finds);

}  // namespace blakus

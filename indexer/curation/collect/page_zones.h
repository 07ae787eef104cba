#pragma once
// Where on a page a line stands: under a heading about others, under one about contacts, with the
// credit of whoever made the site. Knows headings and credits; never contacts.

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/curation/collect/page_text.h"

namespace blakus {

/// What is known of where a line stands.
struct PageZone {
  bool others = false;
  bool contacts = false;
  std::string heading;                     ///< the last one before it
  std::size_t credit = std::string::npos;  ///< from that byte on it is of whoever made the site
};

/// A heading, or a short line in bold type or with a colon that gives no contact itself.
bool is_page_heading(const PageLine& line);
/// Is one of the folded words in the text?
bool holds_any(std::string_view text, const std::set<std::string>& names);

/// One for each line; `names`: words of the names of the body whose page it is.
std::vector<PageZone> zones_of(const PageText& page, const std::set<std::string>& names);

}  // namespace blakus

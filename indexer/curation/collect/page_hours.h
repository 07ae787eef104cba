#pragma once
// Opening hours in the lines of a page. Knows weekdays, times and what announces them; never whose
// they are.

#include <cstddef>
#include <string>
#include <vector>

#include "indexer/curation/collect/page_text.h"

namespace blakus {

/// Hours that are announced on that line, in the words of the page; empty where there are none.
std::string hours_at(const std::vector<PageLine>& lines, std::size_t at);

}  // namespace blakus

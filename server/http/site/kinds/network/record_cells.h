#pragma once
// A record of the network as a row of a table: one column for each field that its kind describes.
// Knows labels of fields; never which records stand in a table.

#include <string>
#include <vector>

#include "server/http/site/page_context.h"
#include "server/search/index/other_records.h"

namespace blakus {

/// The first row of a table of this kind: names of fields in the reader's language.
std::vector<std::string> header_cells(const PageContext& context, Kind kind);
/// Days as in the record (ISO), money without a sign, several values parted by "; ".
std::vector<std::string> record_cells(const PageContext& context, const NetworkRecord& record);

}  // namespace blakus

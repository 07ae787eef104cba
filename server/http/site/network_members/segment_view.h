#pragma once
// What the pages of segments and of letters to them share. Knows rules and recipients; never a
// page.

#include <string>
#include <vector>

#include "server/http/site/forms/form_pages.h"
#include "server/network/mailings.h"

namespace blakus {

std::vector<Recipient> recipients_of_filter(const AdminRequest& admin, const SegmentFilter& filter);
/// "area=oncology&member=yes"
std::string query_of_filter(const SegmentFilter& filter);
std::string value_of_rule(const PageContext& context, const SegmentRule& rule,
                          const std::string& value);
/// "Joma: Onkoloģija; Tīkla biedrs: jā"; of no rules "Visas organizācijas".
std::string text_of_filter(const PageContext& context, const SegmentFilter& filter);
/// "31 organizācija, 20 ar adresi"
std::string counts_text(const PageContext& context, const std::vector<Recipient>& recipients);
/// A table for editors alone: no licence goes with it.
Reply desk_table(const std::string& name, std::string text);
/// Letters that would go.
std::size_t letters_to(const std::vector<Recipient>& recipients);

}  // namespace blakus

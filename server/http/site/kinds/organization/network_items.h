#pragma once
// What the network has that names an organization, for its page.

#include <string>
#include <vector>

#include "core/kinds/network_record.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// The newest first: [{kind, title, href, date, place, note}].
View network_items_view(const PageContext& context, const std::string& organization_id);
View network_items_view(const PageContext& context, const std::vector<NetworkRecord>& records);

}  // namespace blakus

#pragma once
// What the network has that names an organization, for its page.

#include <string>
#include <vector>

#include "core/kinds/network_record.h"
#include "server/http/site/view.h"
#include "server/http/site/visit.h"

namespace blakus {

/// The newest first: [{kind, title, href, date, place, note}].
View network_items_view(const Visit& visit, const std::string& organization_id);
View network_items_view(const Visit& visit, const std::vector<NetworkRecord>& records);

}  // namespace blakus

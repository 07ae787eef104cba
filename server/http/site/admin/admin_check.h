#pragma once
// The part of an organization's page of the desk by which an editor records a check without a
// change. Knows facts and forms; never how a check is kept.

#include <optional>
#include <span>
#include <string_view>

#include "core/kinds/organization/organization.h"
#include "server/http/site/admin/admin_view.h"

namespace blakus {

/// {rows: [{fact, label, said, confirmed, source}], ways, can_call} for admin_history.
View check_form(const PageContext& context, const Organization& record);

/// What the form asks for is done: by "called" or "check"; nothing where it asks for neither.
std::optional<Outcome> record_check_of(const AdminRequest& admin, const std::string& id);

/// {value, text} of each way; `chosen` first ticked.
View ways_view(const PageContext& context, std::span<const std::string_view> ways,
               std::string_view chosen);

}  // namespace blakus

#pragma once
// What the review pages share: who decides, the token in their forms, differences as a table. Knows
// the session; never how a decision is made.

#include <string>
#include <vector>

#include "core/catalog/record_changes.h"
#include "server/http/pages/records_pages.h"
#include "server/records/review.h"

namespace blakus {

/// {who, form_token, and the links between the pages}
View admin_view(const AdminCall& admin, const std::string& title);
Decider decider_of(const AdminCall& admin);
/// [{label, before, after}]
View differences_view(const Visit& visit, const std::vector<Difference>& differences);
/// Faults as lines for an editor.
View problems_view(const Problems& problems);
/// A page of the review area that says one thing.
Reply admin_note(const AdminCall& admin, const char* text, int status);

}  // namespace blakus

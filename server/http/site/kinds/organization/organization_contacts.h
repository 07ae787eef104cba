#pragma once
// How an organization is reached, as its own page shows it: telephones first, its places, and whom
// to turn to where nothing is known. Knows records and their checks; never what else the page says.

#include "core/kinds/organization/organization.h"
#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// {main_phone, more_phones, emails, websites, social, address, hours, branches, parent, umbrella,
/// …}
void put_contacts(View& view, const PageContext& context, const Organization& organization);

}  // namespace blakus

#pragma once
// What an organization offers and how one joins, as its page shows it. Knows records and messages;
// never how it is reached (organization_contacts.h).

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// Puts {services, has_services}: each its name, and what is known of it.
void put_services(View& view, const PageContext& context, const Organization& organization);
/// Puts {joining, has_joining, join_unknown}: only what is known, and in a line what is not.
void put_joining(View& view, const PageContext& context, const Organization& organization);

/// "Uzņem jaunus cilvēkus", "Jaunus cilvēkus pagaidām neuzņem (līdz 01.02.2027.)" as of today;
/// empty where nothing is known or one has to ask.
std::string intake_text(const PageContext& context, const Organization& organization);

}  // namespace blakus

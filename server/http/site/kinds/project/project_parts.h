#pragma once
// What only the page of a project has: its money in one table, and how the implementer was reached
// at that time. Sums are whole cents throughout.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// Fills in `money` and `contacts_then`, each "no" where nothing is known.
void put_project_parts(View& view, const PageContext& context, const Project& project);

}  // namespace blakus

#pragma once
// What only the page of a project has: its money in one table, and how the implementer was reached
// at that time. Sums are whole cents throughout.

#include "server/http/site/page_context.h"
#include "server/http/site/view.h"

namespace blakus {

/// Fills in `money` and `contacts_then`, each "no" where nothing is known.
void put_project_parts(View& view, const PageContext& context, const Project& project);

/// Ways to the full view, the compact one and that for the printer: {href, text, current}.
/// `current`: full, compact or print.
View project_ways(const PageContext& context, const std::string& id, std::string_view current);

}  // namespace blakus

#pragma once
// Structured data for search engines (schema.org, JSON-LD). Knows organizations; never HTML.

#include <string>
#include <utility>
#include <vector>

#include "core/kinds/organization/organization.h"
#include "server/http/site/page_context.h"

namespace blakus {

/// A way down to a page: label and path without language prefix, the start first.
using Breadcrumbs = std::vector<std::pair<std::string, std::string>>;

std::string site_json_ld(const PageContext& context);
std::string organization_json_ld(const PageContext& context, const Organization& organization,
                                 const Breadcrumbs& breadcrumbs);
std::string breadcrumbs_json_ld(const PageContext& context, const Breadcrumbs& breadcrumbs);

/// The same way down as links: [{text, href}].
View breadcrumbs_view(const PageContext& context, const Breadcrumbs& breadcrumbs);

}  // namespace blakus

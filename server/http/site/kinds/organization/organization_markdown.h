#pragma once
// An organization for programs that read: what its page says, fact by fact. Knows the record; never
// a template.

#include <optional>
#include <string>

#include "server/http/site/page_context.h"

namespace blakus {

std::string organization_markdown(const PageContext& context, const Organization& organization);

/// 404 where there is none, 301 to the successor.
std::optional<Reply> organization_markdown_page(const PageContext& context, const std::string& id);

}  // namespace blakus

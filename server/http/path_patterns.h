#pragma once
// Which addresses fit which pattern. Knows no page and no form.

#include <string>
#include <string_view>

namespace blakus {

/// Does "/organizations/agihas" fit "/organizations/{id}"? `id` then holds what stands at "{id}",
/// if the pattern has it; never empty, never with a "/".
bool fits(std::string_view path, std::string_view pattern, std::string& id);

/// The pattern of a page, to be counted by: "/organizations/{id}"; "other" of what is none. The
/// path is without its language.
std::string_view page_pattern_of(std::string_view path);

}  // namespace blakus

#pragma once
// Ids of the standard: UUIDs made from our own ids, so that they are the same after every build.
// Knows names; never what has them.

#include <string>
#include <string_view>

namespace blakus {

/// Version 5 (RFC 9562, section 5.5) of a name such as "organization:agihas".
std::string uuid_of(std::string_view name);

bool is_uuid(std::string_view text);

}  // namespace blakus

#pragma once
// The description of the API that is given out. Knows openapi.json and the rows of addresses.

#include <filesystem>
#include <string>

namespace blakus {

struct Site;
struct SiteSettings;

/// With the fields of the records, without the blanks that make the file readable and without
/// addresses that are not there. Throws std::runtime_error naming file and fault.
std::string openapi_of(const std::filesystem::path& web, const SiteSettings& settings,
                       const Site& site);

}  // namespace blakus

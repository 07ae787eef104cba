#include "server/http/api/openapi.h"

#include <stdexcept>

#include <nlohmann/json.hpp>

#include "core/files/read.h"
#include "server/http/api/api_schema.h"
#include "server/http/app/route_list.h"

namespace blakus {

std::string openapi_of(const std::filesystem::path& web, const SiteSettings& settings,
                       const Site& site) {
  const auto path = web / "openapi.json";
  const auto text = required_text(path);
  try {
    auto description = nlohmann::ordered_json::parse(text);
    for (const auto& route : all_routes())
      if (!is_there(route, settings, site))
        description.at("paths").erase(std::string(route.pattern));
    describe_records(description);
    return description.dump();
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(path.string() + ": " + error.what());
  }
}

}  // namespace blakus

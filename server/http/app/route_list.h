#pragma once
// All addresses of the server. Knows the features by the names of their rows; never what they say.
// They are joined by name: rows that enter themselves at start-up are lost where the linker leaves
// out an object file that nothing refers to.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "server/http/app/route.h"

namespace blakus {

/// In the order of the sitemap.
std::span<const Route> all_routes();

struct RouteMatch {
  const Route& route;
  std::string id;         ///< what stands at "{id}" in the pattern
  bool markdown = false;  ///< asked for with ".md" behind it
};
/// The row of a path without language; nothing if no address looks so.
std::optional<RouteMatch> route_at(std::string_view path);

/// The rows as JSON, for tests and operators: [{pattern, methods, entrance, answers,
/// markdown, sitemap, crawled, cache, cors, metrics}]. `methods` are those that the address may
/// take.
std::string routes_json();

}  // namespace blakus

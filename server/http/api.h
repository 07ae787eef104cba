#pragma once
// The JSON API: which path is answered by what. Shapes and meaning: docs/api.md.
// Knows paths and parameters; never httplib, and never how a search is done.

#include <span>
#include <string>
#include <string_view>

#include "server/http/http_request.h"
#include "server/http/reply.h"
#include "server/search/searcher.h"
#include "server/search/snapshot.h"

namespace blakus {

/// One request to the API, with the generation it is answered from.
struct ApiCall {
  const HttpRequest& request;
  std::string id;  ///< what stands at "{id}" in the pattern
  const Searcher& searcher;
  const Snapshot& snapshot;
  const std::string& openapi;  ///< the description of the API, JSON
};

struct ApiRoute {
  std::string_view pattern;  ///< as fits() takes it
  Reply (*answer)(const ApiCall& call);
};

std::span<const ApiRoute> api_routes();

}  // namespace blakus

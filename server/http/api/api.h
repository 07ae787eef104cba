#pragma once
// A request to the JSON API. Shapes and meaning: docs/api.md. Knows no address: those stand in the
// rows of api.cpp.

#include <string>

#include "server/http/app/message_lookup.h"
#include "server/http/transport/http_request.h"
#include "server/search/index/snapshot.h"
#include "server/search/searcher.h"

namespace blakus {

/// One request to the API, with the generation it is answered from.
struct ApiCall {
  const HttpRequest& request;
  std::string id;  ///< what stands at "{id}" in the pattern
  const Searcher& searcher;
  const Snapshot& snapshot;
  const std::string& openapi;  ///< the description of the API, JSON
  const MessageLookup& words;
  std::string own_address;  ///< scheme and host before our paths; empty: not known
};

}  // namespace blakus

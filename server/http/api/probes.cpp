// Liveness and readiness, for monitoring.

#include "server/http/api/api.h"
#include "server/http/app/route.h"
#include "server/search/index/snapshot.h"

namespace blakus {
namespace {

Reply alive(const ApiCall&) {
  return {.content_type = "text/plain; charset=utf-8", .body = "alive\n"};
}

/// It listens when its index is loaded, and is ready when nobody waits for tables of corrections.
Reply ready(const ApiCall& call) {
  if (!call.snapshot.is_settled())
    return {.status = 503, .content_type = "text/plain; charset=utf-8", .body = "starting\n"};
  return {.content_type = "text/plain; charset=utf-8", .body = "ready\n"};
}

}  // namespace

std::span<const Route> probe_routes() {
  static constexpr auto routes = std::to_array<Route>({
      {.pattern = "/healthz", .api = alive, .cache = Cache::never},
      {.pattern = "/readyz", .api = ready, .cache = Cache::never},
  });
  return routes;
}

}  // namespace blakus

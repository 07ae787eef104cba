#pragma once
// The HTTP server: sockets, event loop, library, routes and counters put together. Knows how the
// parts meet; what each does is in its own file.

#include <memory>
#include <string>

#include "server/http/routes.h"
#include "server/http/site/pages.h"
#include "server/http/transport/reactor.h"
#include "server/search/searcher.h"

namespace blakus {

struct ServerOptions {
  std::string host = "127.0.0.1";  ///< another one only if the operator says so
  int port = 8080;                 ///< 0: a free one
  int admin_port = -1;      ///< review, metrics and details, on loopback; -1: none, 0: a free one
  bool access_log = false;  ///< method, route, status, milliseconds; never what was typed
  bool server_timing = false;        ///< how long an answer took, in its Server-Timing header
  bool admin_public = false;         ///< the review area is open to visitors' port too
  std::vector<std::string> proxies;  ///< addresses whose X-Forwarded-For is believed
  bool https = false;                ///< visitors come by https, through a proxy
  ReactorOptions reactor;
  RoutesOptions routes;
};

class Server {
 public:
  /// Serves at once, until stopped or destroyed. Throws std::system_error if a port is taken.
  Server(const Searcher& searcher, const Pages& pages, const ServerOptions& options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;
  Server(Server&&) = delete;
  Server& operator=(Server&&) = delete;

  int port() const;
  int admin_port() const;  ///< -1 if there is none

  /// Takes no new connections, answers what is under way, ends. Waits for that, for ten seconds
  /// at most.
  void stop();

 private:
  class Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace blakus

#pragma once
// A TCP socket that waits for clients. Knows addresses; never what is said over them.

#include <string>

#include "server/http/transport/file_descriptor.h"

namespace blakus {

struct Listener {
  FileDescriptor socket;  ///< non-blocking
  std::string host;       ///< as asked for
  int port = 0;           ///< the real one, also where 0 was asked for
};

/// Port 0 takes a free one. Throws std::system_error naming address and port, also when another
/// server already listens there.
Listener listen_on(const std::string& host, int port);

/// Small answers leave at once: without TCP_NODELAY each one on a kept connection costs 40 ms.
void send_at_once(int socket);

}  // namespace blakus

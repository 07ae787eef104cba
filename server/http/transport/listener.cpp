#include "server/http/transport/listener.h"

#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace blakus {
namespace {

/// Clients that may wait to be accepted; the kernel caps it at net.core.somaxconn.
constexpr int backlog = 1024;

using Addresses = std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)>;

Addresses addresses_of(const std::string& host, int port) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  const int error = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
  if (error != 0)
    throw std::runtime_error("cannot listen on '" + host + "': " + ::gai_strerror(error));
  return {found, &::freeaddrinfo};
}

/// The kernel keeps so much of an answer for a client that is slow; accepted sockets inherit it.
constexpr int send_buffer_bytes = 64 * 1024;

/// Reusing the address lets a restart bind at once; SO_REUSEPORT stays off, so that a second server
/// on the same port fails instead of taking half of the requests.
bool bind_and_listen(int socket, const addrinfo& address) {
  const int on = 1;
  return ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) == 0 &&
         ::setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &send_buffer_bytes,
                      sizeof send_buffer_bytes) == 0 &&
         ::bind(socket, address.ai_addr, address.ai_addrlen) == 0 && ::listen(socket, backlog) == 0;
}

int port_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
    throw std::system_error(errno, std::generic_category(), "getsockname");
  if (address.ss_family == AF_INET6)
    return ntohs(reinterpret_cast<const sockaddr_in6*>(&address)->sin6_port);
  return ntohs(reinterpret_cast<const sockaddr_in*>(&address)->sin_port);
}

}  // namespace

Listener listen_on(const std::string& host, int port) {
  const auto addresses = addresses_of(host, port);
  int error = EADDRNOTAVAIL;
  for (const auto* address = addresses.get(); address; address = address->ai_next) {
    FileDescriptor socket{::socket(address->ai_family,
                                   address->ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC,
                                   address->ai_protocol)};
    if (socket && bind_and_listen(socket.number(), *address)) {
      const int real_port = port_of(socket.number());
      return {.socket = std::move(socket), .host = host, .port = real_port};
    }
    error = errno;
  }
  throw std::system_error(error, std::generic_category(),
                          "cannot listen on " + host + ", port " + std::to_string(port));
}

void send_at_once(int socket) {
  const int on = 1;
  // A socket whose client is gone already may refuse; it is found closed when it is read.
  static_cast<void>(::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on));
}

}  // namespace blakus

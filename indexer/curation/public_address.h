#pragma once
// Which network addresses belong to the public Internet: the guard against being sent into one's
// own network. Knows addresses; never names, ports or HTTP.

#include <string>
#include <vector>

#include <sys/socket.h>

namespace blakus {

/// False for loopback, private, link-local, carrier-grade NAT, multicast, reserved and
/// documentation addresses, and for IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4,
/// Teredo). Lists: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890 and its
/// successors), read 2026-11-22.
bool is_public(const sockaddr& address);

/// An address ready to be connected to.
struct HostAddress {
  sockaddr_storage storage{};
  std::string text;  ///< "192.0.2.1" or "2001:db8::1"
};

/// All addresses of a name or of a written address; empty if there are none.
std::vector<HostAddress> addresses_of(const std::string& host);

}  // namespace blakus

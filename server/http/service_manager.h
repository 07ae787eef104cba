#pragma once
// Reports the state of the service to systemd (sd_notify's protocol: a datagram to $NOTIFY_SOCKET).
// Does nothing where no one listens.

#include <string>
#include <string_view>

namespace blakus {

/// "READY=1", "STOPPING=1"; `socket` is the value of $NOTIFY_SOCKET, empty without systemd.
void notify_service_manager(const std::string& socket, std::string_view state);

}  // namespace blakus

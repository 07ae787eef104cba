#include "server/http/transport/connection.h"

#include <array>
#include <cerrno>

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace blakus {
namespace {

constexpr std::size_t piece_bytes = 16UL * 1024;
/// Room that an idle connection may keep.
constexpr std::size_t idle_capacity = 4UL * 1024;

bool would_block() {
  return errno == EAGAIN || errno == EWOULDBLOCK;
}

ssize_t receive_piece(int socket, std::array<char, piece_bytes>& piece) {
  ssize_t count = 0;
  do count = ::recv(socket, piece.data(), piece.size(), 0);
  while (count < 0 && errno == EINTR);
  return count;
}

void give_back_room(std::string& text) {
  if (text.empty() && text.capacity() > idle_capacity) text = {};
}

}  // namespace

std::string Connection::client_address() const {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  auto* const generic = reinterpret_cast<sockaddr*>(&address);
  if (::getpeername(socket(), generic, &size) != 0) return {};
  std::array<char, NI_MAXHOST> text{};
  if (::getnameinfo(generic, size, text.data(), text.size(), nullptr, 0, NI_NUMERICHOST) != 0)
    return {};
  return text.data();
}

Connection::Io Connection::receive(std::size_t most) {
  std::array<char, piece_bytes> piece;  // NOLINT: filled by recv
  while (incoming.size() < most) {
    const auto count = receive_piece(socket(), piece);
    if (count < 0) return would_block() ? Io::blocked : Io::gone;
    if (count == 0) {
      end_of_input = true;
      return Io::done;
    }
    if (incoming.empty()) request_began = Clock::now();
    incoming.append(piece.data(), static_cast<std::size_t>(count));
    if (static_cast<std::size_t>(count) < piece.size()) return Io::blocked;
  }
  return Io::blocked;
}

Connection::Io Connection::send() {
  while (sent_ < outgoing.size()) {
    const auto count = ::send(socket(), outgoing.data() + sent_, outgoing.size() - sent_,
                              MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      waiting_bytes_.store(outgoing.size() - sent_, std::memory_order_relaxed);
      return would_block() ? Io::blocked : Io::gone;
    }
    sent_ += static_cast<std::size_t>(count);
  }
  waiting_bytes_.store(0, std::memory_order_relaxed);
  outgoing.clear();
  sent_ = 0;
  give_back_room(outgoing);
  give_back_room(incoming);
  return Io::done;
}

Connection::Io Connection::discard() {
  std::array<char, piece_bytes> piece;  // NOLINT: filled by recv
  constexpr int most_pieces = 16;       // then it is another connection's turn
  for (int pieces = 0; pieces < most_pieces; ++pieces) {
    const auto count = receive_piece(socket(), piece);
    if (count == 0) return Io::done;
    if (count < 0) return would_block() ? Io::blocked : Io::gone;
  }
  return Io::blocked;
}

void Connection::enter(Phase phase, Clock::time_point deadline) {
  phase_.store(phase, std::memory_order_relaxed);
  deadline_.store(deadline, std::memory_order_relaxed);
}

/// A client that does not read would leave the answer in the send buffer: reset it (SO_LINGER 0).
void Connection::hang_up() {
  constexpr linger at_once{.l_onoff = 1, .l_linger = 0};
  if (waiting_bytes() > 0) ::setsockopt(socket(), SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::shutdown(socket(), SHUT_RDWR);
}
void Connection::stop_reading() {
  ::shutdown(socket(), SHUT_RD);
}
void Connection::stop_writing() {
  ::shutdown(socket(), SHUT_WR);
}

Connection& Connections::add(FileDescriptor socket) {
  auto connection = std::make_unique<Connection>(std::move(socket));
  auto& added = *connection;
  const std::lock_guard lock{mutex_};
  open_[added.socket()] = std::move(connection);
  return added;
}

void Connections::remove(const Connection& connection) {
  const std::lock_guard lock{mutex_};
  open_.erase(connection.socket());
}

std::size_t Connections::size() const {
  const std::lock_guard lock{mutex_};
  return open_.size();
}

}  // namespace blakus

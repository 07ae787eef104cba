#pragma once
// One client's connection: what came in and is not answered yet, what is to go out and is not sent
// yet, and until when that may take. Knows sockets; never HTTP.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>

#include "server/http/transport/file_descriptor.h"

namespace blakus {

using Clock = std::chrono::steady_clock;

enum class Phase : unsigned char {
  idle,     ///< nothing of a request is there
  header,   ///< a part of the header is there
  body,     ///< the header is whole, the body is not
  busy,     ///< a thread works on it
  writing,  ///< the client takes its answer slowly
  closing,  ///< the last answer is sent; what still comes in is thrown away
};

/// Belongs to the one thread that holds `turn`; others may only ask for `phase` and `deadline`, and
/// cut it off.
class Connection {
 public:
  enum class Io : unsigned char { done, blocked, gone };

  explicit Connection(FileDescriptor socket) : socket_(std::move(socket)) {}

  int socket() const { return socket_.number(); }

  /// Takes what has come, up to `most` bytes kept. `blocked`: more may come; `done`: the client has
  /// said its last word; `gone`: the connection is broken.
  Io receive(std::size_t most);
  /// Sends what is left of `outgoing`. `blocked`: the client must take some first.
  Io send();
  /// Throws away what has come; `done` when the client has closed.
  Io discard();

  /// The client's address as text; empty if it cannot be known.
  std::string client_address() const;

  void enter(Phase phase, Clock::time_point deadline);
  Phase phase() const { return phase_.load(std::memory_order_relaxed); }
  Clock::time_point deadline() const { return deadline_.load(std::memory_order_relaxed); }
  /// Bytes of an answer that wait here for the client to take them.
  std::size_t waiting_bytes() const { return waiting_bytes_.load(std::memory_order_relaxed); }
  /// Ends the connection from another thread: its owner finds it closed.
  void hang_up();
  /// No more requests are read from another thread's view; what has come is still answered.
  void stop_reading();
  /// The client sees that nothing more will be sent.
  void stop_writing();

  /// Held while the connection is served and given back to epoll. It is hardly ever waited for.
  std::mutex turn;
  std::string incoming;
  std::string outgoing;
  std::size_t needed = 0;           ///< bytes without which it makes no sense to look again
  Clock::time_point request_began;  ///< when the first byte of the present request came
  bool last_answer = false;         ///< close when `outgoing` is sent
  bool unread_input = false;        ///< then close only after the client has
  bool end_of_input = false;

 private:
  FileDescriptor socket_;
  std::size_t sent_ = 0;
  std::atomic<std::size_t> waiting_bytes_{0};
  std::atomic<Phase> phase_{Phase::idle};
  std::atomic<Clock::time_point> deadline_{Clock::time_point::max()};
};

/// All open connections.
class Connections {
 public:
  Connection& add(FileDescriptor socket);
  void remove(const Connection& connection);
  std::size_t size() const;

  /// Calls `visit(connection)` for each, while none can be removed.
  template <typename Visit>
  void for_each(Visit visit) {
    const std::lock_guard lock{mutex_};
    for (auto& [number, connection] : open_) visit(*connection);
  }

 private:
  mutable std::mutex mutex_;
  std::unordered_map<int, std::unique_ptr<Connection>> open_;
};

}  // namespace blakus

#pragma once
// The event loop in front of the library: a few threads share one epoll, and each connection that
// is ready is served by one of them. Nothing here waits for a client, so slow ones cost nothing.
// Knows sockets, limits and turns; never HTTP.
// Why it exists: docs/decisions/0002-event-loop-in-front.md.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

#include "server/http/transport/connection.h"
#include "server/http/transport/exchange.h"
#include "server/http/transport/file_descriptor.h"
#include "server/http/transport/listener.h"

namespace blakus {

/// Every default is fit for production; tests shorten the times.
struct ReactorOptions {
  std::size_t threads = 4;
  std::size_t connections = 2000;  ///< further ones get 503 and are closed
  /// Of answers that clients are slow to take; beyond it the slowest are cut off.
  std::size_t waiting_bytes = 32UL * 1024 * 1024;
  /// Requests that wait longer for a thread get 503: what would be answered within 2 s is answered.
  std::chrono::milliseconds waiting{1'900};
  std::chrono::milliseconds drain{8'000};  ///< for requests under way when stopping
  TimeLimits limits;
};

class Reactor {
 public:
  /// Serves at once. Throws std::system_error if the kernel refuses what is needed.
  Reactor(Listener listener, Answers answers, const ReactorOptions& options);
  ~Reactor();
  Reactor(const Reactor&) = delete;
  Reactor& operator=(const Reactor&) = delete;
  Reactor(Reactor&&) = delete;
  Reactor& operator=(Reactor&&) = delete;

  /// Takes no new connections, answers the requests under way, then ends. Waits for that.
  void stop();

  int port() const { return listener_.port; }
  std::size_t open_connections() const { return connections_.size(); }
  bool overloaded() const { return condition_.overloaded; }
  bool stopping() const { return condition_.stopping; }

 private:
  void serve_events();
  bool serve_one_event();
  void watch(int socket, void* who, std::uint32_t events, int operation) const;
  void serve(Connection& connection);
  bool take_a_step(Connection& connection);

  void accept_waiting();
  bool accept_one();

  void keep_time();
  void tick(Clock::time_point now);
  void measure_waiting(Clock::time_point now);
  void bound_waiting_bytes();
  void give_memory_back(std::size_t waiting);
  void drain(Clock::time_point now);

  Listener listener_;
  const ReactorOptions options_;
  Condition condition_;
  const HttpExchange exchange_;
  FileDescriptor epoll_;
  FileDescriptor probe_;   // always readable; the delay of its event shows how long events wait
  FileDescriptor finish_;  // readable when the threads must end
  Connections connections_;
  std::mutex accepting_;
  bool accepting_paused_ = false;  // guarded by accepting_
  bool listening_ = true;          // guarded by accepting_
  std::atomic<Clock::time_point> stop_until_{Clock::time_point::max()};
  std::atomic<bool> finished_{false};
  std::atomic<std::size_t> serving_{0};  // threads that have not ended
  std::size_t most_waited_ = 0;          // bytes, since memory was last given back; of the clock
  std::atomic<bool> probing_{false};
  std::atomic<Clock::time_point> probe_sent_{Clock::time_point{}};
  std::atomic<Clock::duration> waited_{Clock::duration{0}};
  std::vector<std::thread> threads_;
};

}  // namespace blakus

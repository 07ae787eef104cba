#include "server/http/transport/reactor.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <exception>
#include <system_error>
#include <utility>

#include <malloc.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include "core/files/terminal.h"

namespace blakus {
namespace {

constexpr std::chrono::milliseconds tick_period{100};
/// Connections accepted over the limit, only to be answered 503; beyond these, closed silently.
constexpr std::size_t turned_away_places = 256;
/// A connection idle for less than this may have a request on its way.
constexpr std::chrono::milliseconds fresh{300};

/// For threads and clients after the time for draining is over.
constexpr std::chrono::milliseconds shutdown_grace{900};
/// Memory is given back to the system after so many bytes have waited for clients.
constexpr std::size_t worth_giving_back = 16UL * 1024 * 1024;

int checked(int result, const char* what) {
  if (result < 0) throw std::system_error(errno, std::generic_category(), what);
  return result;
}

/// Runs one of the server's threads. Without all of them the server would hang; so end, and be
/// started again.
template <typename Work>
void run_or_end(Work work) {
  try {
    work();
  } catch (const std::exception& error) {
    log_line("blakus-server: the event loop failed: {}", error.what());
    std::_Exit(EXIT_FAILURE);
  }
}

}  // namespace

Reactor::Reactor(Listener listener, Answers answers, const ReactorOptions& options)
    : listener_(std::move(listener)),
      options_(options),
      exchange_(std::move(answers), options.limits, condition_),
      epoll_(checked(::epoll_create1(EPOLL_CLOEXEC), "epoll_create1")),
      probe_(checked(::eventfd(1, EFD_NONBLOCK | EFD_CLOEXEC), "eventfd")),
      finish_(checked(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), "eventfd")) {
  watch(finish_.number(), &finish_, EPOLLIN, EPOLL_CTL_ADD);
  watch(probe_.number(), &probe_, EPOLLONESHOT, EPOLL_CTL_ADD);
  watch(listener_.socket.number(), &listener_, EPOLLIN | EPOLLONESHOT, EPOLL_CTL_ADD);
  for (std::size_t i = 0; i < options_.threads; ++i)
    threads_.emplace_back([this] { run_or_end([this] { serve_events(); }); });
  serving_ = options_.threads;
  threads_.emplace_back([this] { run_or_end([this] { keep_time(); }); });
}

Reactor::~Reactor() {
  stop();
}

void Reactor::stop() {
  if (!condition_.stopping.exchange(true)) stop_until_ = Clock::now() + options_.drain;
  for (auto& thread : threads_)
    if (thread.joinable()) thread.join();
}

void Reactor::watch(int socket, void* who, std::uint32_t events, int operation) const {
  epoll_event event{};
  event.events = events;
  event.data.ptr = who;
  checked(::epoll_ctl(epoll_.number(), operation, socket, &event), "epoll_ctl");
}

void Reactor::serve_events() {
  while (serve_one_event()) {
  }
  --serving_;
}

bool Reactor::serve_one_event() {
  epoll_event event{};
  // One event at a time: a second one would wait behind the first while other threads are free.
  const int count = ::epoll_wait(epoll_.number(), &event, 1, -1);
  if (count < 0 && errno == EINTR) return true;
  checked(count, "epoll_wait");
  if (event.data.ptr == &finish_) return false;
  if (event.data.ptr == &probe_) {
    waited_ = Clock::now() - probe_sent_.load();
    probing_ = false;
  } else if (event.data.ptr == &listener_) {
    accept_waiting();
  } else {
    serve(*static_cast<Connection*>(event.data.ptr));
  }
  return true;
}

void Reactor::serve(Connection& connection) {
  try {
    if (take_a_step(connection)) return;
  } catch (const std::exception& error) {
    log_line("blakus-server: a connection was given up: {}", error.what());
  }
  connections_.remove(connection);
}

/// Then leaves the connection to the thread that gets its next event; false if it is over.
bool Reactor::take_a_step(Connection& connection) {
  const std::lock_guard turn{connection.turn};
  const auto next = exchange_.advance(connection);
  if (next == HttpExchange::Next::close) return false;
  const auto events = next == HttpExchange::Next::read ? EPOLLIN : EPOLLOUT;
  watch(connection.socket(), &connection, events | EPOLLONESHOT, EPOLL_CTL_MOD);
  return true;
}

void Reactor::accept_waiting() {
  const std::lock_guard lock{accepting_};
  while (listening_ && accept_one()) {
  }
  if (listening_ && !accepting_paused_)
    watch(listener_.socket.number(), &listener_, EPOLLIN | EPOLLONESHOT, EPOLL_CTL_MOD);
}

/// False if no client waits, or if the process has no room for more; the next tick tries again.
bool Reactor::accept_one() {
  FileDescriptor socket{
      ::accept4(listener_.socket.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)};
  if (!socket) {
    const bool went_away = errno == EINTR || errno == ECONNABORTED || errno == EPROTO;
    accepting_paused_ = !went_away && errno != EAGAIN && errno != EWOULDBLOCK;
    return went_away;
  }
  const auto open = connections_.size();
  if (open >= options_.connections + turned_away_places) return true;
  send_at_once(socket.number());
  auto& connection = connections_.add(std::move(socket));
  const std::lock_guard turn{connection.turn};
  if (open < options_.connections)
    exchange_.begin(connection);
  else
    exchange_.turn_away(connection);
  const auto events = open < options_.connections ? EPOLLIN : EPOLLOUT;
  watch(connection.socket(), &connection, events | EPOLLONESHOT, EPOLL_CTL_ADD);
  return true;
}

void Reactor::keep_time() {
  while (!finished_) {
    std::this_thread::sleep_for(tick_period);
    tick(Clock::now());
  }
  const auto until = Clock::now() + shutdown_grace;
  while (serving_ > 0) {
    std::this_thread::sleep_for(tick_period);
    if (Clock::now() < until) continue;
    log_line("blakus-server: a request was still under way and was cut off");
    std::_Exit(EXIT_SUCCESS);
  }
}

void Reactor::tick(Clock::time_point now) {
  measure_waiting(now);
  connections_.for_each([&](Connection& connection) {
    if (connection.deadline() < now) connection.hang_up();
  });
  bound_waiting_bytes();
  bool paused = false;
  {
    const std::lock_guard lock{accepting_};
    std::swap(paused, accepting_paused_);
  }
  if (paused) accept_waiting();
  if (condition_.stopping) drain(now);
}

/// Clients that take nothing keep whole answers here. What they may keep together is bounded: those
/// who have been at it longest are cut off.
void Reactor::bound_waiting_bytes() {
  std::size_t waiting = 0;
  std::vector<std::pair<Clock::time_point, std::size_t>> slow;
  connections_.for_each([&](const Connection& connection) {
    const auto bytes = connection.waiting_bytes();
    waiting += bytes;
    if (bytes > 0) slow.emplace_back(connection.deadline(), bytes);
  });
  give_memory_back(waiting);
  if (waiting <= options_.waiting_bytes) return;
  std::ranges::sort(slow);
  auto last_cut = Clock::time_point::min();
  for (const auto& [deadline, bytes] : slow) {
    if (waiting <= options_.waiting_bytes) break;
    waiting -= bytes;
    last_cut = deadline;
  }
  connections_.for_each([&](Connection& connection) {
    if (connection.waiting_bytes() > 0 && connection.deadline() <= last_cut) connection.hang_up();
  });
}

/// The allocator keeps what large answers took; after many at once it is given back.
void Reactor::give_memory_back(std::size_t waiting) {
  most_waited_ = std::max(most_waited_, waiting);
  if (most_waited_ < worth_giving_back || waiting > worth_giving_back / 4) return;
  ::malloc_trim(0);
  most_waited_ = 0;
}

/// The kernel hands out events in the order they came: a probe put behind the requests that are
/// waiting shows how long each of them waits for a thread.
void Reactor::measure_waiting(Clock::time_point now) {
  const auto waited = probing_ ? now - probe_sent_.load() : waited_.load();
  condition_.overloaded = waited > options_.waiting;
  if (probing_) return;
  probe_sent_ = now;
  probing_ = true;
  watch(probe_.number(), &probe_, EPOLLIN | EPOLLONESHOT, EPOLL_CTL_MOD);
}

void Reactor::drain(Clock::time_point now) {
  accept_waiting();
  {
    const std::lock_guard lock{accepting_};
    if (std::exchange(listening_, false)) ::shutdown(listener_.socket.number(), SHUT_RDWR);
  }
  const auto until = stop_until_.load();
  const auto quiet = now + options_.limits.idle - fresh;  // deadlines before it: idle for a while
  connections_.for_each([&](Connection& connection) {
    if (now > until)
      connection.hang_up();
    else if (connection.phase() == Phase::idle && connection.deadline() < quiet)
      connection.stop_reading();
  });
  if (connections_.size() > 0 && now < until + shutdown_grace) return;
  finished_ = true;
  const std::uint64_t one = 1;
  checked(static_cast<int>(::write(finish_.number(), &one, sizeof one)), "eventfd");
}

}  // namespace blakus

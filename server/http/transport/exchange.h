#pragma once
// How the bytes of one connection become requests and answers: one step at a time, never waiting.
// Knows where a request ends and how long a client may take; never epoll, and never what is
// answered.

#include <atomic>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>

#include "server/http/transport/connection.h"
#include "server/http/transport/request_framing.h"

namespace blakus {

/// How long a client may take.
struct TimeLimits {
  std::chrono::milliseconds idle{15'000};     ///< without a byte of a request
  std::chrono::milliseconds header{10'000};   ///< from the first byte to the end of the header
  std::chrono::milliseconds request{18'000};  ///< from the first byte to the end of the body
  std::chrono::milliseconds writing{18'000};  ///< for taking one answer
  std::chrono::milliseconds closing{1'000};   ///< for closing after the last answer
};

/// The bytes to send back.
struct Outgoing {
  std::string bytes;
  bool last = false;  ///< close the connection after them
};

/// Who answers. Called from many threads at once.
struct Answers {
  std::function<Outgoing(const WholeRequest&, bool keep_alive)> answer;
  std::function<std::string(const Refusal&)> refuse;
};

/// How the server as a whole is.
struct Condition {
  std::atomic<bool> overloaded{false};  ///< requests wait too long for a thread
  std::atomic<bool> stopping{false};    ///< each answer is its connection's last
};

class HttpExchange {
 public:
  /// When to come back to a connection; `write` also to give others their turn.
  enum class Next : unsigned char { read, write, close };

  HttpExchange(Answers answers, const TimeLimits& limits, const Condition& condition)
      : answers_(std::move(answers)), limits_(limits), condition_(condition) {}

  void begin(Connection& connection) const;
  /// One step: sends what is left, or takes in and answers one request.
  Next advance(Connection& connection) const;
  /// Rejects the connection with 503 before a request was read.
  void turn_away(Connection& connection) const;

 private:
  Next take_request(Connection& connection) const;
  Next answer(Connection& connection, const WholeRequest& request) const;
  Next refuse(Connection& connection, const Refusal& refusal) const;
  Next wait_for_more(Connection& connection, const Incomplete& incomplete) const;
  Next send(Connection& connection) const;
  Next close_gently(Connection& connection) const;

  const Answers answers_;
  const TimeLimits limits_;
  const Condition& condition_;
};

}  // namespace blakus

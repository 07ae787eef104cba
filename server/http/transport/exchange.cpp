#include "server/http/transport/exchange.h"

#include <variant>

namespace blakus {
namespace {

/// Bytes kept of what a client has sent ahead.
constexpr std::size_t max_incoming_bytes = max_request_bytes + 1024;

Framing look_at(const Connection& connection) {
  if (connection.incoming.empty() || connection.incoming.size() < connection.needed)
    return Incomplete{.at_least = connection.needed, .header_complete = connection.needed > 0};
  return frame(connection.incoming);
}

}  // namespace

void HttpExchange::begin(Connection& connection) const {
  connection.enter(Phase::idle, Clock::now() + limits_.idle);
}

void HttpExchange::turn_away(Connection& connection) const {
  connection.outgoing = answers_.refuse({503, "too many connections; try again in a moment"});
  connection.last_answer = connection.unread_input = true;
  connection.enter(Phase::writing, Clock::now() + limits_.closing);
}

HttpExchange::Next HttpExchange::advance(Connection& connection) const {
  if (connection.phase() == Phase::closing)
    return connection.discard() == Connection::Io::blocked ? Next::read : Next::close;
  if (!connection.outgoing.empty()) return send(connection);
  return take_request(connection);
}

/// Looks first at what the client has sent ahead, and reads on only if that is not enough.
HttpExchange::Next HttpExchange::take_request(Connection& connection) const {
  auto framing = look_at(connection);
  if (std::holds_alternative<Incomplete>(framing) && !connection.end_of_input) {
    if (connection.receive(max_incoming_bytes) == Connection::Io::gone) return Next::close;
    framing = look_at(connection);
  }
  if (const auto* request = std::get_if<WholeRequest>(&framing))
    return answer(connection, *request);
  if (const auto* refusal = std::get_if<Refusal>(&framing)) return refuse(connection, *refusal);
  return wait_for_more(connection, std::get<Incomplete>(framing));
}

HttpExchange::Next HttpExchange::answer(Connection& connection, const WholeRequest& request) const {
  if (condition_.overloaded)
    return refuse(connection,
                  {503, "too many requests; try again in a moment", request.method == "HEAD"});
  connection.enter(Phase::busy, Clock::time_point::max());
  auto known = request;
  const auto sender = request.method == "POST" ? connection.client_address() : std::string();
  known.sender = sender;
  auto outgoing = answers_.answer(known, request.keep_alive && !condition_.stopping);
  connection.incoming.erase(0, request.size);
  connection.needed = 0;
  connection.outgoing = std::move(outgoing.bytes);
  connection.last_answer = outgoing.last;
  connection.unread_input = !connection.incoming.empty();
  const auto now = Clock::now();
  connection.request_began = now;
  connection.enter(Phase::writing, now + limits_.writing);
  return send(connection);
}

HttpExchange::Next HttpExchange::refuse(Connection& connection, const Refusal& refusal) const {
  connection.outgoing = answers_.refuse(refusal);
  connection.last_answer = connection.unread_input = true;
  connection.enter(Phase::writing, Clock::now() + limits_.writing);
  return send(connection);
}

HttpExchange::Next HttpExchange::wait_for_more(Connection& connection,
                                               const Incomplete& incomplete) const {
  if (connection.end_of_input) return Next::close;
  if (connection.incoming.empty()) {
    connection.enter(Phase::idle, Clock::now() + limits_.idle);
    return Next::read;
  }
  if (incomplete.header_complete) {
    connection.needed = incomplete.at_least;
    connection.enter(Phase::body, connection.request_began + limits_.request);
    return Next::read;
  }
  connection.enter(Phase::header, connection.request_began + limits_.header);
  return Next::read;
}

HttpExchange::Next HttpExchange::send(Connection& connection) const {
  switch (connection.send()) {
    case Connection::Io::gone:
      return Next::close;
    case Connection::Io::blocked:
      return Next::write;
    case Connection::Io::done:
      break;
  }
  if (connection.last_answer) return close_gently(connection);
  // What the client has sent ahead waits its turn behind other connections.
  if (!connection.incoming.empty() || connection.end_of_input) return Next::write;
  connection.enter(Phase::idle, Clock::now() + limits_.idle);
  return Next::read;
}

/// Closing while input is unread would make the kernel take back the answer (RFC 9112, 9.6).
HttpExchange::Next HttpExchange::close_gently(Connection& connection) const {
  if (!connection.unread_input) return Next::close;
  connection.incoming.clear();
  connection.stop_writing();
  connection.enter(Phase::closing, Clock::now() + limits_.closing);
  return Next::read;
}

}  // namespace blakus

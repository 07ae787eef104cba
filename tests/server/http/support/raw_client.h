#pragma once
// A client that sends exactly the bytes it is told to, and sees exactly what comes back.

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>

#include "server/http/transport/file_descriptor.h"

namespace blakus {

struct RawAnswer {
  int status = 0;
  std::map<std::string, std::string> headers;
  std::string body;

  std::string header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string{} : found->second;
  }
};

class RawClient {
 public:
  explicit RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_.number(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("nobody listens on port " + std::to_string(port));
  }

  /// False if the server has closed.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto sent = ::send(socket_.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
  }
  void no_more() { ::shutdown(socket_.number(), SHUT_WR); }
  void take_little() {
    const int bytes = 1024;
    ::setsockopt(socket_.number(), SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
  }

  /// The next answer; nothing if the server closes or says nothing in time: a sanitizer, or a
  /// machine that does much else, needs long for some. `to_head`: without body.
  std::optional<RawAnswer> answer(std::chrono::milliseconds patience = std::chrono::seconds{60},
                                  bool to_head = false) {
    while (received_.find("\r\n\r\n") == std::string::npos)
      if (!receive(patience)) return std::nullopt;
    const auto header_size = received_.find("\r\n\r\n") + 4;
    auto answer = parsed(received_.substr(0, header_size));
    const auto length = to_head ? 0 : std::stoul("0" + answer.header("Content-Length"));
    while (received_.size() < header_size + length)
      if (!receive(patience)) return std::nullopt;
    answer.body = received_.substr(header_size, length);
    received_.erase(0, header_size + length);
    return answer;
  }

  /// True if the server closes within that time; what it sends before is thrown away.
  bool closed_within(std::chrono::milliseconds patience) {
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until && !closed_)
      receive(std::chrono::duration_cast<std::chrono::milliseconds>(
          until - std::chrono::steady_clock::now()));
    return closed_;
  }
  const std::string& received() const { return received_; }

 private:
  bool receive(std::chrono::milliseconds patience) {
    pollfd waiting{socket_.number(), POLLIN, 0};
    if (closed_ || ::poll(&waiting, 1, static_cast<int>(patience.count())) <= 0) return false;
    char piece[16384];
    const auto count = ::recv(socket_.number(), piece, sizeof piece, 0);
    closed_ = count <= 0;
    if (count > 0) received_.append(piece, static_cast<std::size_t>(count));
    return count > 0;
  }

  static RawAnswer parsed(const std::string& header) {
    RawAnswer answer;
    answer.status = std::stoi(header.substr(std::string_view("HTTP/1.1 ").size()));
    for (std::size_t at = header.find("\r\n") + 2; at + 2 < header.size();) {
      const auto end = header.find("\r\n", at);
      const auto colon = header.find(':', at);
      answer.headers[header.substr(at, colon - at)] = header.substr(colon + 2, end - colon - 2);
      at = end + 2;
    }
    return answer;
  }

  FileDescriptor socket_;
  std::string received_;
  bool closed_ = false;
};

/// "GET /path HTTP/1.1" with the one header it needs, and further ones ("Name: value\r\n").
inline std::string get(const std::string& target, const std::string& headers = {}) {
  return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
}

/// One request on a connection of its own.
inline RawAnswer fetch(int port, const std::string& target, const std::string& headers = {}) {
  RawClient client{port};
  client.send(get(target, headers));
  return client.answer().value_or(RawAnswer{});
}

}  // namespace blakus

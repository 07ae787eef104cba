// Asks a server for paths over keep-alive connections and prints one line of JSON: median and 99th
// percentile latency, requests per second, processor time of the server per request.
// Usage: load PORT PID CLIENTS REQUESTS < paths

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

using Clock = std::chrono::steady_clock;
using Microseconds = std::chrono::duration<double, std::micro>;

/// Nanoseconds all threads of a process have run so far (proc(5), schedstat).
double processor_time(const std::string& pid) {
  double total = 0;
  for (const auto& thread : std::filesystem::directory_iterator{"/proc/" + pid + "/task"}) {
    double ran = 0;
    std::ifstream{thread.path() / "schedstat"} >> ran;
    total += ran;
  }
  return total;
}

class Connection {
 public:
  explicit Connection(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
    const int on = 1;
    ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  }
  ~Connection() { ::close(socket_); }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// The bytes of the answer's body.
  std::size_t get(const std::string& path) {
    const auto request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    if (::send(socket_, request.data(), request.size(), 0) < 0) throw std::runtime_error("send");
    std::string answer;
    auto header = std::string::npos;
    while ((header = answer.find("\r\n\r\n")) == std::string::npos) receive(answer);
    if (answer.find(" 200 ") > header) throw std::runtime_error(answer.substr(0, 200));
    const auto at = answer.find("Content-Length: ");
    const std::size_t body = std::stoul(answer.substr(at + 16));
    while (answer.size() < header + 4 + body) receive(answer);
    return body;
  }

 private:
  void receive(std::string& answer) {
    const auto got = ::recv(socket_, buffer_.data(), buffer_.size(), 0);
    if (got <= 0) throw std::runtime_error("the server closed the connection");
    answer.append(buffer_.data(), static_cast<std::size_t>(got));
  }
  int socket_;
  std::vector<char> buffer_ = std::vector<char>(1 << 18);
};

struct Result {
  std::vector<double> latencies;
  std::size_t bytes = 0;
};

Result ask(int port, const std::vector<std::string>& paths, std::size_t first, std::size_t count) {
  Connection connection{port};
  Result result;
  for (std::size_t i = 0; i < count; ++i) {
    const auto began = Clock::now();
    result.bytes += connection.get(paths[(first + i) % paths.size()]);
    result.latencies.push_back(Microseconds{Clock::now() - began}.count());
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) return 2;
  const int port = std::stoi(argv[1]);
  const std::string pid = argv[2];
  const std::size_t clients = std::stoul(argv[3]);
  const std::size_t requests = std::stoul(argv[4]) / clients;
  std::vector<std::string> paths;
  for (std::string path; std::getline(std::cin, path);) paths.push_back(path);

  const auto warm = ask(port, paths, 0, std::min<std::size_t>(2 * paths.size() + 10, 200));
  std::vector<Result> results(clients);
  const double ran = processor_time(pid);
  const auto began = Clock::now();
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < clients; ++i)
    threads.emplace_back([&, i] { results[i] = ask(port, paths, i * 7, requests); });
  for (auto& thread : threads) thread.join();
  const double took = Microseconds{Clock::now() - began}.count();
  const double processor = processor_time(pid) - ran;

  Result all;
  for (const auto& result : results) {
    all.latencies.insert(all.latencies.end(), result.latencies.begin(), result.latencies.end());
    all.bytes += result.bytes;
  }
  std::ranges::sort(all.latencies);
  const auto count = static_cast<double>(all.latencies.size());
  std::printf(
      "{\"p50\": %.1f, \"p99\": %.1f, \"per_second\": %.0f, \"processor\": %.1f, \"bytes\": "
      "%.0f}\n",
      all.latencies[all.latencies.size() / 2], all.latencies[all.latencies.size() * 99 / 100],
      count / took * 1e6, processor / 1000 / count, static_cast<double>(all.bytes) / count);
}

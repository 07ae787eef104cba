#pragma once
// Counts what was answered and how fast, for Prometheus. Knows routes by their patterns; never a
// query, an id or an address.

#include <array>
#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace blakus {

/// Gauges: what is true now, besides what was counted.
struct Gauges {
  std::string generation;
  std::string built;  ///< when, ISO, UTC
  std::size_t organizations = 0;
  std::vector<std::pair<std::string_view, std::size_t>> terms;  ///< how many of each kind
  bool overloaded = false;
  std::size_t connections = 0;
};

class Metrics {
 public:
  /// `route` must outlive this: one of a fixed set of patterns. Safe from any thread.
  void count(std::string_view route, int status, std::chrono::nanoseconds took);
  /// A request refused before it had a route: counted, but not timed.
  void count_refused(int status);

  /// Prometheus text exposition format, version 0.0.4.
  std::string text(const Gauges& gauges) const;

 private:
  /// Upper bounds of the latency histogram, in microseconds; one more bucket is for the rest.
  static constexpr std::array<int, 12> bounds{50,    100,    250,    500,     1'000,   2'500,
                                              5'000, 10'000, 25'000, 100'000, 500'000, 2'000'000};

  /// How long the answers of one route took.
  struct Latency {
    std::array<std::uint64_t, bounds.size() + 1> buckets{};
    std::chrono::nanoseconds total{0};
  };
  static void append(std::string& text, std::string_view route, const Latency& latency);

  mutable std::mutex mutex_;
  std::map<std::pair<std::string_view, int>, std::uint64_t> requests_;
  std::map<std::string_view, Latency> latencies_;
};

}  // namespace blakus

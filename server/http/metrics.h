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

namespace blakus {

/// What is true now, beside what was counted.
struct Gauges {
  std::string generation;
  std::size_t organizations = 0;
  std::size_t connections = 0;
};

class Metrics {
 public:
  /// `route` must outlive this: one of a fixed set of patterns. Safe from any thread.
  void count(std::string_view route, int status, std::chrono::nanoseconds took);
  /// A request refused before it had a route.
  void count_refused(int status) { count("refused", status, std::chrono::nanoseconds{0}); }

  /// Prometheus text exposition format, version 0.0.4.
  std::string text(const Gauges& gauges) const;

 private:
  /// Upper bounds of the latency histogram, in microseconds; one more bucket is for the rest.
  static constexpr std::array<int, 12> bounds{50,    100,    250,    500,     1'000,   2'500,
                                              5'000, 10'000, 25'000, 100'000, 500'000, 2'000'000};

  mutable std::mutex mutex_;
  std::map<std::pair<std::string_view, int>, std::uint64_t> requests_;
  std::array<std::uint64_t, bounds.size() + 1> buckets_{};
  std::chrono::nanoseconds total_{0};
};

}  // namespace blakus

#include "server/http/metrics.h"

#include <algorithm>

#include <fmt/format.h>

namespace blakus {
namespace {

/// A text inside the quotes of a label.
std::string label(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '"' || c == '\\') escaped += '\\';
    if (c != '\n') escaped += c;
  }
  return escaped;
}

double seconds(std::chrono::nanoseconds time) {
  return std::chrono::duration<double>(time).count();
}

}  // namespace

void Metrics::count(std::string_view route, int status, std::chrono::nanoseconds took) {
  const auto microseconds = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
  const auto* const bound = std::lower_bound(bounds.begin(), bounds.end(), microseconds);
  const std::lock_guard lock{mutex_};
  ++requests_[{route, status}];
  ++buckets_.at(static_cast<std::size_t>(bound - bounds.begin()));
  total_ += took;
}

std::string Metrics::text(const Gauges& gauges) const {
  const std::lock_guard lock{mutex_};
  std::string text = "# TYPE blakus_requests_total counter\n";
  for (const auto& [key, count] : requests_)
    text += fmt::format("blakus_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                        label(key.first), key.second, count);
  text += "# TYPE blakus_request_seconds histogram\n";
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    sum += buckets_.at(i);
    text += fmt::format("blakus_request_seconds_bucket{{le=\"{}\"}} {}\n", bounds.at(i) / 1e6, sum);
  }
  sum += buckets_.back();
  text += fmt::format("blakus_request_seconds_bucket{{le=\"+Inf\"}} {}\n", sum);
  text += fmt::format("blakus_request_seconds_sum {}\n", seconds(total_));
  text += fmt::format("blakus_request_seconds_count {}\n", sum);
  text += "# TYPE blakus_organizations gauge\n";
  text += fmt::format("blakus_organizations {}\n", gauges.organizations);
  text += "# TYPE blakus_connections gauge\n";
  text += fmt::format("blakus_connections {}\n", gauges.connections);
  text += "# TYPE blakus_index_info gauge\n";
  text += fmt::format("blakus_index_info{{generation=\"{}\"}} 1\n", label(gauges.generation));
  return text;
}

}  // namespace blakus

#include "server/http/app/metrics.h"

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
  auto& latency = latencies_[route];
  ++latency.buckets.at(static_cast<std::size_t>(bound - bounds.begin()));
  latency.total += took;
}

void Metrics::count_refused(int status) {
  const std::lock_guard lock{mutex_};
  ++requests_[{"refused", status}];
}

void Metrics::append(std::string& text, std::string_view route, const Latency& latency) {
  const auto name = label(route);
  std::uint64_t sum = 0;
  const auto bucket = [&](const std::string& bound, std::uint64_t count) {
    sum += count;
    text += fmt::format("blakus_request_seconds_bucket{{route=\"{}\",le=\"{}\"}} {}\n", name, bound,
                        sum);
  };
  for (std::size_t i = 0; i < bounds.size(); ++i)
    bucket(fmt::format("{}", bounds.at(i) / 1e6), latency.buckets.at(i));
  bucket("+Inf", latency.buckets.back());
  text +=
      fmt::format("blakus_request_seconds_sum{{route=\"{}\"}} {}\n", name, seconds(latency.total));
  text += fmt::format("blakus_request_seconds_count{{route=\"{}\"}} {}\n", name, sum);
}

std::string Metrics::text(const Gauges& gauges) const {
  const std::lock_guard lock{mutex_};
  std::string text = "# TYPE blakus_requests_total counter\n";
  for (const auto& [key, count] : requests_)
    text += fmt::format("blakus_requests_total{{route=\"{}\",status=\"{}\"}} {}\n",
                        label(key.first), key.second, count);
  text += "# TYPE blakus_request_seconds histogram\n";
  for (const auto& [route, latency] : latencies_) append(text, route, latency);
  const auto gauge = [&](std::string_view name, std::size_t value) {
    text += fmt::format("# TYPE {0} gauge\n{0} {1}\n", name, value);
  };
  gauge("blakus_organizations", gauges.organizations);
  gauge("blakus_connections", gauges.connections);
  gauge("blakus_overloaded", gauges.overloaded ? 1 : 0);
  text += "# TYPE blakus_terms gauge\n";
  for (const auto& [kind, count] : gauges.terms)
    text += fmt::format("blakus_terms{{kind=\"{}\"}} {}\n", kind, count);
  text += "# TYPE blakus_index_info gauge\n";
  text += fmt::format("blakus_index_info{{generation=\"{}\",built=\"{}\"}} 1\n",
                      label(gauges.generation), label(gauges.built));
  return text;
}

}  // namespace blakus

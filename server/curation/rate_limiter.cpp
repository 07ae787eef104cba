#include "server/curation/rate_limiter.h"

#include <algorithm>

#include <arpa/inet.h>

#include "core/record/timestamps.h"

namespace blakus {
namespace {

/// What one sender holds at least: an IPv4 address, or the /64 of an IPv6 address, in which a host
/// takes addresses as it likes (RFC 6177, RFC 8981).
std::string network_of(const std::string& address) {
  constexpr std::size_t network_bytes = 8;
  in6_addr bytes{};
  if (::inet_pton(AF_INET6, address.c_str(), &bytes) != 1) return address;
  const std::string_view all{reinterpret_cast<const char*>(bytes.s6_addr), sizeof bytes.s6_addr};
  return std::string(IN6_IS_ADDR_V4MAPPED(&bytes) ? all : all.substr(0, network_bytes));
}

}  // namespace

std::string AddressKeys::key_of(std::string_view address, std::time_t now) {
  const std::lock_guard lock{mutex_};
  if (!key_ || now / one_day != day_) {
    key_ = std::make_unique<SecretKey>();
    day_ = now / one_day;
  }
  return key_->sign(network_of(std::string(address)));
}

std::time_t RateLimiter::take(const std::string& key, std::time_t now) {
  const std::lock_guard lock{mutex_};
  drop_old(now);
  auto& times = events_[key];
  if (times.size() >= most_) return std::max<std::time_t>(1, times.front() + window_ - now);
  times.push_back(now);
  in_order_.push_back({key, now});
  return 0;
}

void RateLimiter::forget(const std::string& key) {
  const std::lock_guard lock{mutex_};
  events_.erase(key);
}

void RateLimiter::drop_old(std::time_t now) {
  while (!in_order_.empty() && in_order_.front().at + window_ <= now) {
    const auto& [key, at] = in_order_.front();
    const auto of_key = events_.find(key);
    // What was forgotten, and counted anew, is not dropped with the old.
    if (of_key != events_.end()) {
      auto& times = of_key->second;
      if (!times.empty() && times.front() <= at) times.erase(times.begin());
      if (times.empty()) events_.erase(of_key);
    }
    in_order_.pop_front();
  }
}

}  // namespace blakus

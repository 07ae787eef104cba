#include "server/records/limits.h"

#include <algorithm>

#include "server/records/times.h"

namespace blakus {

std::string AddressKeys::key_of(std::string_view address, std::time_t now) {
  const std::lock_guard lock{mutex_};
  if (!key_ || now / one_day != day_) {
    key_ = std::make_unique<SecretKey>();
    day_ = now / one_day;
  }
  return key_->sign(address);
}

std::time_t Limit::take(const std::string& key, std::time_t now) {
  const std::lock_guard lock{mutex_};
  drop_old(now);
  auto& times = events_[key];
  if (times.size() >= most_) return std::max<std::time_t>(1, times.front() + window_ - now);
  times.push_back(now);
  return 0;
}

void Limit::forget(const std::string& key) {
  const std::lock_guard lock{mutex_};
  events_.erase(key);
}

void Limit::drop_old(std::time_t now) {
  for (auto at = events_.begin(); at != events_.end();) {
    auto& times = at->second;
    while (!times.empty() && times.front() + window_ <= now) times.pop_front();
    at = times.empty() ? events_.erase(at) : std::next(at);
  }
}

}  // namespace blakus

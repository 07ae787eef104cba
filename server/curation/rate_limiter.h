#pragma once
// How often one sender may do something, without keeping who it was: addresses become keyed hashes,
// with a key that is new each day. Knows times and counts; in memory alone.

#include <cstddef>
#include <ctime>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "server/curation/secrets.h"

namespace blakus {

/// An address as a key that means nothing after a day; all of an IPv6 /64 have one key.
class AddressKeys {
 public:
  std::string key_of(std::string_view address, std::time_t now);

 private:
  std::mutex mutex_;
  std::unique_ptr<SecretKey> key_;
  std::time_t day_ = 0;
};

/// At most `most` events a key within `window` seconds; older ones are forgotten.
class RateLimiter {
 public:
  RateLimiter(std::size_t most, std::time_t window) : most_(most), window_(window) {}

  /// Counts an event of the key if it is allowed now; else the seconds to wait for the next.
  std::time_t take(const std::string& key, std::time_t now);
  void forget(const std::string& key);

 private:
  struct Event {
    std::string key;
    std::time_t at = 0;
  };
  void drop_old(std::time_t now);

  const std::size_t most_;
  const std::time_t window_;
  std::mutex mutex_;
  std::deque<Event>
      in_order_;  ///< of all keys: the oldest are dropped without a look at the others
  std::unordered_map<std::string, std::vector<std::time_t>> events_;
};

}  // namespace blakus

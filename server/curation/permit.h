#pragma once
// Limits how many threads do a piece of work at a time; the others wait shortly, in the order in
// which they came, or are refused.

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <list>
#include <mutex>

namespace blakus {

/// Places that threads take and give back.
class PermitPool {
 public:
  explicit PermitPool(std::size_t count) : free_(count) {}

  /// True if a place was free, or became free in time for whoever waits longest.
  bool take(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (free_ > 0) {
      --free_;
      return true;
    }
    Waiting me;
    const auto at = waiting_.insert(waiting_.end(), &me);
    me.called.wait_for(lock, patience, [&] { return me.has_place; });
    if (!me.has_place) waiting_.erase(at);
    return me.has_place;
  }

  void give_back() {
    const std::lock_guard lock{mutex_};
    if (waiting_.empty()) {
      ++free_;
      return;
    }
    waiting_.front()->has_place = true;
    waiting_.front()->called.notify_one();
    waiting_.pop_front();
  }

  std::size_t waiting() {
    const std::lock_guard lock{mutex_};
    return waiting_.size();
  }

 private:
  struct Waiting {
    std::condition_variable called;
    bool has_place = false;
  };

  std::mutex mutex_;
  std::size_t free_;
  std::list<Waiting*> waiting_;
};

/// Holds one of the places while it lives, if one was free in time.
class Permit {
 public:
  explicit Permit(PermitPool& places, std::chrono::milliseconds patience = {})
      : places_(places), acquired_(places.take(patience)) {}
  ~Permit() {
    if (acquired_) places_.give_back();
  }
  Permit(const Permit&) = delete;
  Permit& operator=(const Permit&) = delete;
  Permit(Permit&&) = delete;
  Permit& operator=(Permit&&) = delete;
  bool acquired() const { return acquired_; }

 private:
  PermitPool& places_;
  const bool acquired_;
};

}  // namespace blakus

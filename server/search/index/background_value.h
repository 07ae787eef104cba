#pragma once
// A value computed in the background from construction on; the first reader waits for it.

#include <atomic>
#include <chrono>
#include <future>
#include <memory>
#include <stdexcept>
#include <utility>

namespace blakus {

/// Too many wait already: whoever asks is to come again.
class StillLoading : public std::runtime_error {
 public:
  StillLoading() : std::runtime_error("the tables are being made") {}
};

template <typename Value>
class BackgroundValue {
 public:
  /// Calls `make()`, which gives a Value, in a thread of its own. What it reads must outlive this.
  template <typename Make>
  explicit BackgroundValue(Make make)
      : value_(std::async(std::launch::async, [make = std::move(make)] {
                 return std::make_unique<const Value>(make());
               }).share()) {}

  bool ready() const {
    return value_.wait_for(std::chrono::seconds{0}) == std::future_status::ready;
  }
  /// Waits if need be; throws what `make` threw.
  const Value& get() const { return *value_.get(); }
  /// The same where fewer than `most` wait already; else throws StillLoading.
  const Value& get_unless_crowded(int most) const {
    if (ready()) return get();
    const Waiting me{waiting_};
    if (me.before >= most) throw StillLoading{};
    return get();
  }
  int waiting() const { return waiting_; }

 private:
  struct Waiting {
    explicit Waiting(std::atomic<int>& all) : count(all), before(all++) {}
    ~Waiting() { --count; }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
    Waiting(Waiting&&) = delete;
    Waiting& operator=(Waiting&&) = delete;
    std::atomic<int>& count;
    const int before;
  };

  std::shared_future<std::unique_ptr<const Value>> value_;
  mutable std::atomic<int> waiting_{0};
};

}  // namespace blakus

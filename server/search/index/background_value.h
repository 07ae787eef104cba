#pragma once
// A value computed in the background from construction on; the first reader waits for it.

#include <chrono>
#include <future>
#include <memory>
#include <utility>

namespace blakus {

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

 private:
  std::shared_future<std::unique_ptr<const Value>> value_;
};

}  // namespace blakus

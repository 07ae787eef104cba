#pragma once
// A value that is worked out beside the first answers: begun when it is made, waited for by whoever
// needs it first.

#include <future>
#include <memory>
#include <utility>

#include <sys/resource.h>

namespace blakus {

template <typename Value>
class Later {
  static constexpr int least_urgent = 10;

 public:
  /// Calls `make()`, which gives a Value, in a thread of its own. What it reads must outlive this.
  template <typename Make>
  explicit Later(Make make)
      : value_(std::async(std::launch::async, [make = std::move(make)] {
                 // Whoever answers goes first. On Linux this is about the calling thread alone.
          ::setpriority(PRIO_PROCESS, 0, least_urgent);
          return std::make_unique<const Value>(make());
               }).share()) {}

  /// Waits if need be; throws what `make` threw.
  const Value& get() const { return *value_.get(); }

 private:
  std::shared_future<std::unique_ptr<const Value>> value_;
};

}  // namespace blakus

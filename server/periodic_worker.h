#pragma once
// A thread that works periodically: after a sleep of its choice, or at once when it is woken. Knows
// when to work; never what the work is.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace blakus {

class PeriodicWorker {
 public:
  /// Returns how long to sleep unless woken; must not throw.
  using Work = std::function<std::chrono::milliseconds()>;

  /// Works at once, then after every sleep. Declared last, it ends before what its work uses.
  explicit PeriodicWorker(Work work);
  /// Waits for the work under way.
  ~PeriodicWorker();
  PeriodicWorker(const PeriodicWorker&) = delete;
  PeriodicWorker& operator=(const PeriodicWorker&) = delete;
  PeriodicWorker(PeriodicWorker&&) = delete;
  PeriodicWorker& operator=(PeriodicWorker&&) = delete;

  /// Returns at once. A call during the work makes it begin again when it is done.
  void wake();
  /// For the work itself: waits even if woken; returns false at once when the thread is to end.
  bool pause(std::chrono::milliseconds time);

 private:
  void run();

  const Work work_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;  // guarded by mutex_
  bool woken_ = false;   // guarded by mutex_
  std::thread thread_;
};

}  // namespace blakus

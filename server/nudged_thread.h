#pragma once
// A thread that works, sleeps, and works again: in its own time, or at once when it is nudged.
// Knows when to work; never what the work is.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace blakus {

class NudgedThread {
 public:
  /// Gives back how long to sleep if nobody nudges; must not throw.
  using Work = std::function<std::chrono::milliseconds()>;

  /// Works at once, then after every sleep. Declared last, it ends before what its work uses.
  explicit NudgedThread(Work work);
  /// Waits for the work under way.
  ~NudgedThread();
  NudgedThread(const NudgedThread&) = delete;
  NudgedThread& operator=(const NudgedThread&) = delete;
  NudgedThread(NudgedThread&&) = delete;
  NudgedThread& operator=(NudgedThread&&) = delete;

  /// Returns at once. A nudge during the work makes it begin again when it is done.
  void nudge();
  /// For the work itself: waits, whoever nudges; false, and no longer, when the thread is to end.
  bool pause(std::chrono::milliseconds time);

 private:
  void run();

  const Work work_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;  // guarded by mutex_
  bool nudged_ = false;  // guarded by mutex_
  std::thread thread_;
};

}  // namespace blakus

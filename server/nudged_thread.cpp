#include "server/nudged_thread.h"

#include <utility>

namespace blakus {

NudgedThread::NudgedThread(Work work) : work_(std::move(work)), thread_([this] { run(); }) {}

NudgedThread::~NudgedThread() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void NudgedThread::nudge() {
  {
    const std::lock_guard lock{mutex_};
    nudged_ = true;
  }
  wake_.notify_one();
}

bool NudgedThread::pause(std::chrono::milliseconds time) {
  std::unique_lock lock{mutex_};
  return !wake_.wait_for(lock, time, [this] { return ending_; });
}

void NudgedThread::run() {
  std::unique_lock lock{mutex_};
  while (!ending_) {
    nudged_ = false;
    lock.unlock();
    const auto sleep = work_();
    lock.lock();
    wake_.wait_for(lock, sleep, [this] { return ending_ || nudged_; });
  }
}

}  // namespace blakus

#include "server/periodic_worker.h"

#include <utility>

namespace blakus {

PeriodicWorker::PeriodicWorker(Work work) : work_(std::move(work)), thread_([this] { run(); }) {}

PeriodicWorker::~PeriodicWorker() {
  {
    const std::lock_guard lock{mutex_};
    ending_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void PeriodicWorker::wake() {
  {
    const std::lock_guard lock{mutex_};
    woken_ = true;
  }
  wake_.notify_one();
}

bool PeriodicWorker::pause(std::chrono::milliseconds time) {
  std::unique_lock lock{mutex_};
  return !wake_.wait_for(lock, time, [this] { return ending_; });
}

void PeriodicWorker::run() {
  std::unique_lock lock{mutex_};
  while (!ending_) {
    woken_ = false;
    lock.unlock();
    const auto sleep = work_();
    lock.lock();
    wake_.wait_for(lock, sleep, [this] { return ending_ || woken_; });
  }
}

}  // namespace blakus

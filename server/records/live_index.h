#pragma once
// Brings approved revisions into the live index: runs the indexer beside the server whenever the
// store is ahead, one at a time, and again after a failure. Knows a program to run; never what it
// does inside.

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace blakus {

struct LiveIndexOptions {
  std::filesystem::path indexer;  ///< blakus-index
  std::filesystem::path index;
  std::filesystem::path store;
  std::function<std::int64_t()> approved;  ///< newest revision of the store
  std::function<std::int64_t()> served;    ///< newest revision that visitors see
  std::function<std::string()> serving;    ///< the generation they see: "generation-7"
  std::function<void()> published;         ///< called when a new generation may be there
  std::chrono::milliseconds gather{20};    ///< approvals within this time go together
  std::chrono::milliseconds again{2'000};  ///< after a failure, and to look whether all is done
  std::chrono::milliseconds after_another{150};  ///< while another indexer runs
};

class LiveIndex {
 public:
  /// Begins with what was approved before the start.
  explicit LiveIndex(LiveIndexOptions options);
  ~LiveIndex();
  LiveIndex(const LiveIndex&) = delete;
  LiveIndex& operator=(const LiveIndex&) = delete;
  LiveIndex(LiveIndex&&) = delete;
  LiveIndex& operator=(LiveIndex&&) = delete;

  /// Something was approved; returns at once.
  void nudge();

 private:
  void run();
  std::chrono::milliseconds update();
  bool wait_until_served();

  const LiveIndexOptions options_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;  // guarded by mutex_
  bool asked_ = true;    // guarded by mutex_
  std::thread thread_;
};

}  // namespace blakus

#pragma once
// Brings approved revisions into the live index: runs the indexer as a child process whenever the
// store is ahead, one at a time, and again after a failure. Knows a program to run; never what it
// does inside.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

#include "server/periodic_worker.h"

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

  /// Something was approved; returns at once.
  void wake() { thread_.wake(); }

 private:
  std::chrono::milliseconds update();
  bool wait_until_served();

  const LiveIndexOptions options_;
  PeriodicWorker thread_;
};

}  // namespace blakus

#pragma once
// Follows the index: when a new generation is published, the searcher loads it while requests go
// on. Knows when to look; how to load is the searcher's.

#include <atomic>
#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "server/periodic_worker.h"
#include "server/search/searcher.h"

namespace blakus {

class IndexWatcher {
 public:
  /// Looks every `period`. A generation that cannot be loaded is reported on stderr and tried again
  /// after `patience`; the present one stays in service.
  IndexWatcher(Searcher& searcher, std::filesystem::path index,
               std::chrono::milliseconds period = std::chrono::seconds{1},
               std::chrono::milliseconds patience = std::chrono::seconds{30});

  /// Looks at once, even for a generation that failed before.
  void look_now();

 private:
  void look();
  void refresh();

  Searcher& searcher_;
  const std::filesystem::path index_;
  const std::chrono::milliseconds period_;
  const std::chrono::milliseconds patience_;
  /// What there was to serve; the day counts, for it decides how fresh records are.
  struct Seen {
    std::string identity;  ///< of the generation
    std::string day;
    bool operator==(const Seen&) const = default;
  };
  std::optional<Seen> seen_;  // nothing: look again
  std::chrono::steady_clock::time_point not_before_;
  std::atomic<bool> afresh_ = false;  // look as if nothing had been seen
  PeriodicWorker thread_;
};

}  // namespace blakus

#include "server/http/index_watcher.h"

#include <exception>

#include "core/files/terminal.h"
#include "core/index/folder.h"
#include "server/search/index/snapshot.h"

namespace blakus {

IndexWatcher::IndexWatcher(Searcher& searcher, std::filesystem::path index,
                           std::chrono::milliseconds period, std::chrono::milliseconds patience)
    : searcher_(searcher),
      index_(std::move(index)),
      period_(period),
      patience_(patience),
      thread_([this] {
        look();
        return period_;
      }) {}

void IndexWatcher::look_now() {
  afresh_ = true;
  thread_.wake();
}

void IndexWatcher::look() {
  if (afresh_.exchange(false)) seen_.reset();
  try {
    const auto current = current_generation(index_);
    if (!current) return;  // between two indexes, or gone: what is loaded is served on
    const Seen now{identity_of(*current), searcher_.today()};
    if (now == seen_ && std::chrono::steady_clock::now() < not_before_) return;
    seen_ = now;
    not_before_ = std::chrono::steady_clock::time_point::max();
    refresh();
  } catch (const std::exception& error) {
    not_before_ = std::chrono::steady_clock::now() + patience_;
    log_line("blakus-server: the new index is not served: {}", error.what());
  }
}

void IndexWatcher::refresh() {
  if (!searcher_.refresh()) return;
  const auto snapshot = searcher_.snapshot();
  log_line("blakus-server: serving {}, {} organizations", snapshot->name(),
           snapshot->organization_count());
}

}  // namespace blakus

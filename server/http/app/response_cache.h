#pragma once
// A small cache of answers, so that a request many send at once is computed once. Keyed by the
// whole request and its entity tag, which names generation and day: an answer is never older than
// its index. Holds what was typed in memory only, and only while it is switched on.

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "server/http/transport/http_request.h"
#include "server/http/transport/reply.h"

namespace blakus {

class ResponseCache {
 public:
  /// Keeps at most so many bytes of bodies, the least lately asked for given up first; 0: nothing.
  explicit ResponseCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  bool on() const { return most_bytes_ > 0; }
  std::optional<Reply> find(const std::string& key);
  void keep(const std::string& key, const Reply& reply);

 private:
  using Entry = std::pair<std::string, Reply>;
  void give_up_oldest();

  const std::size_t most_bytes_;
  std::mutex mutex_;
  std::list<Entry> entries_;  ///< the latest asked for first
  std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
  std::size_t bytes_ = 0;
};

/// The request as one text: two requests with the same key have the same answer.
std::string cache_key(const HttpRequest& request, const std::string& tag);

}  // namespace blakus

#include "server/http/app/response_cache.h"

namespace blakus {

std::optional<Reply> ResponseCache::find(const std::string& key) {
  const std::lock_guard lock{mutex_};
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return std::nullopt;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->second;
}

void ResponseCache::keep(const std::string& key, const Reply& reply) {
  const std::lock_guard lock{mutex_};
  if (reply.body.size() > most_bytes_ || by_key_.contains(key)) return;
  entries_.emplace_front(key, reply);
  by_key_.emplace(key, entries_.begin());
  bytes_ += key.size() + reply.body.size();
  while (bytes_ > most_bytes_) give_up_oldest();
}

void ResponseCache::give_up_oldest() {
  const auto& [key, reply] = entries_.back();
  bytes_ -= key.size() + reply.body.size();
  by_key_.erase(key);
  entries_.pop_back();
}

std::string cache_key(const HttpRequest& request, const std::string& tag) {
  std::string key = tag + "\n" + request.path;
  // A length before each part keeps "a=b&c" and "a", "b&c" apart.
  for (const auto& [name, value] : request.parameters)
    key += "\n" + std::to_string(name.size()) + ":" + name + std::to_string(value.size()) + ":" +
           value;
  return key;
}

}  // namespace blakus

#include "server/search/index/postings_cache.h"

#include <functional>
#include <utility>

namespace blakus {

namespace {

constexpr std::size_t slot_count = 8192;

std::size_t bytes_of(const PostingList& list) {
  return list ? list->size() * sizeof(Posting) : 0;
}

}  // namespace

PostingsCache::PostingsCache(std::size_t most_bytes)
    : most_bytes_(most_bytes), slots_(std::make_unique<Slot[]>(slot_count)) {}

PostingsCache::Slot& PostingsCache::slot_of(std::string_view key) const {
  return slots_[std::hash<std::string_view>{}(key) % slot_count];
}

PostingList PostingsCache::find(std::string_view key) const {
  auto& slot = slot_of(key);
  const std::lock_guard lock{slot.mutex};
  return slot.key == key ? slot.list : nullptr;
}

void PostingsCache::keep(std::string_view key, PostingList list) {
  const auto bytes = bytes_of(list);
  auto& slot = slot_of(key);
  const std::lock_guard lock{slot.mutex};
  const auto former = bytes_of(slot.list);
  if (bytes == 0 || bytes_ - former + bytes > most_bytes_) return;
  slot.key = key;
  slot.list = std::move(list);
  bytes_ += bytes - former;
}

}  // namespace blakus

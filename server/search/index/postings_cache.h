#pragma once
// A bounded cache of posting lists. Knows terms; never Xapian or queries.

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "server/search/index/bitset.h"

namespace blakus {

/// A document and how often the word stands in it, weighted by where.
struct Posting {
  DocumentNumber document = 0;
  std::uint32_t wdf = 0;
};

/// In the order of the documents; never null.
using PostingList = std::shared_ptr<const std::vector<Posting>>;

class PostingsCache {
 public:
  /// Keeps up to about `most_bytes` of lists.
  explicit PostingsCache(std::size_t most_bytes);

  /// Null if the list of the terms `key` is not kept.
  PostingList find(std::string_view key) const;
  /// An empty list is not kept: what was typed and stands nowhere leaves no trace.
  void keep(std::string_view key, PostingList list);

 private:
  struct Slot {
    std::mutex mutex;
    std::string key;
    PostingList list;
  };
  Slot& slot_of(std::string_view key) const;

  const std::size_t most_bytes_;
  std::unique_ptr<Slot[]> slots_;
  std::atomic<std::size_t> bytes_ = 0;  ///< of the lists kept
};

}  // namespace blakus

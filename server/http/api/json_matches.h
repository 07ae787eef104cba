#pragma once
// One match of a search as the API writes it: an organization, or a record of another kind. Knows
// the shapes of docs/api.md; never the rest of an answer.

#include <string>
#include <utility>
#include <vector>

#include "server/http/app/json_text.h"
#include "server/http/app/message_lookup.h"
#include "server/search/answer.h"
#include "server/search/index/snapshot.h"
#include "server/search/request.h"

namespace blakus {

/// Writes the matches of one answer; each of their few reasons is made once.
class MatchWriter {
 public:
  /// All must outlive it.
  MatchWriter(const SearchRequest& request, const Snapshot& snapshot, const MessageLookup& words)
      : request_(request), snapshot_(snapshot), words_(words) {}

  /// The members of its object.
  void write(JsonText& json, const Match& match);

 private:
  const std::string& object_of(const SharedWhy& why);
  std::string made(const Why& why) const;

  using Written = std::pair<const Why*, std::string>;
  const SearchRequest& request_;
  const Snapshot& snapshot_;
  const MessageLookup& words_;
  std::vector<Written> whys_;
};

}  // namespace blakus

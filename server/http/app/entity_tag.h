#pragma once
// Entity tags of answers: the same tag means the same bytes, so that a browser that has them need
// not be sent them again. A tag is made without making the answer.

#include <cstdint>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/transport/http_request.h"
#include "server/search/index/snapshot.h"

namespace blakus {

class EntityTags {
 public:
  /// `made_from`: folders and files besides the index that answers are made from (templates, the
  /// program); a change of any of them changes all tags.
  explicit EntityTags(const std::vector<std::filesystem::path>& made_from);

  /// Weak, for the compressed and the plain form have one. Lasts until the next quarter of an hour,
  /// for pages say who answers now.
  std::string tag(const HttpRequest& request, const Snapshot& snapshot, std::time_t now) const;

 private:
  std::uint64_t edition_;
};

/// Whether If-None-Match names the tag (RFC 9110, section 13.1.2).
bool matches_etag(std::string_view if_none_match, std::string_view tag);

}  // namespace blakus

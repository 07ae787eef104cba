#pragma once
// Where in the text of a document the words of a search stand. Knows pages; never HTML.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "server/search/answer.h"

namespace blakus {

struct PageHit {
  std::size_t page = 0;  ///< from 1
  Marked text;           ///< what stands around the first of the words there
};
/// The page with most of the words, the first of equals; nothing where no page has one.
std::optional<PageHit> page_hit(const Snapshot& snapshot, std::string_view document_id,
                                const std::string& words);

}  // namespace blakus

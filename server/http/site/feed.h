#pragma once
// Atom 1.0 (RFC 4287) of any list: entries in, XML out. Knows no record and no page.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/http/transport/reply.h"

namespace blakus {

inline constexpr const char* atom_type = "application/atom+xml";
inline constexpr std::size_t most_entries = 100;  ///< of a feed

struct FeedEntry {
  std::string id;         ///< stable for ever, a URI; of a record that of its page in Latvian
  std::string title;      ///< plain text
  std::string href;       ///< whole address of its page
  std::string published;  ///< ISO date or moment, as exact as known; may be empty
  std::string updated;    ///< likewise; empty: `published`
  std::string author;     ///< may be empty
  std::string summary;    ///< plain text; may be empty
  std::string language;   ///< "lv"
};

struct Feed {
  std::string id;      ///< stable for ever, a URI
  std::string title;   ///< plain text
  std::string self;    ///< whole address of the feed
  std::string page;    ///< whole address of the list
  std::string author;  ///< of entries that have none
  std::string language;
  std::string updated;             ///< where there is no entry
  std::vector<FeedEntry> entries;  ///< the newest first; those after most_entries are left out
};

/// The same feed gives the same bytes. Control characters that XML forbids are left out.
Reply atom_feed(const Feed& feed);

/// "2026-02-01T00:00:00Z" of "2026-02" and the like; a moment as it is.
std::string feed_moment(std::string_view iso);

}  // namespace blakus
